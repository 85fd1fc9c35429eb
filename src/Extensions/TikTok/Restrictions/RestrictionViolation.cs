using TikTok.Errors;

namespace TikTok.Restrictions;

/// <summary>One thing about the media that TikTok would refuse.</summary>
/// <param name="Subject">What breaks the rule, for example <c>frame rate</c>.</param>
/// <param name="Actual">What it is, with its unit.</param>
/// <param name="Allowed">What is allowed, with its unit.</param>
/// <param name="WouldFailAs">
/// The reason with which the task would fail after the upload, or <see langword="null"/> where TikTok documents none.
/// </param>
public sealed record RestrictionViolation(string Subject, string Actual, string Allowed, PublishFailReason? WouldFailAs)
{
    /// <summary>The violation as a sentence for a user.</summary>
    public string Message => $"The {Subject} is {Actual}; TikTok takes {Allowed}.";

    /// <inheritdoc cref="Message"/>
    public override string ToString() => Message;
}
