using System.Globalization;

namespace TimPush.Limits;

/// <summary>One value that is over a documented limit.</summary>
/// <param name="Field">Where it is, in the names of the API, for example <c>Condition.TagsOr[2]</c>.</param>
/// <param name="Problem">What is wrong with it, as a phrase.</param>
public sealed record LimitViolation(string Field, string Problem)
{
    /// <summary>Field and problem.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Field} {Problem}");
}
