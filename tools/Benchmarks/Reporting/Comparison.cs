namespace OpenApi.Benchmarks.Reporting;

/// <summary>One line of the table: a quantity of ours beside the same quantity of a peer, measured in the same run.</summary>
/// <param name="Case">What was worked on, such as a document.</param>
/// <param name="Ours">What of ours was measured.</param>
/// <param name="Theirs">What it is compared with.</param>
/// <param name="Bound">What the ratio has to keep to; null when it is only shown.</param>
internal sealed record Comparison(string Case, Quantity Ours, Quantity Theirs, Bound? Bound)
{
    /// <summary>Ours as a multiple of theirs.</summary>
    public double Ratio => Ours.Value / Theirs.Value;

    /// <summary>Whether the ratio keeps to its bound.</summary>
    public bool IsWithinBound => Bound is null || Bound.Holds(Ratio);
}

/// <summary>A measured quantity.</summary>
/// <param name="Name">What was measured, such as <c>generate</c>.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">In what: <c>s</c>, <c>MB</c>, <c>calls/s</c>.</param>
internal sealed record Quantity(string Name, double Value, string Unit);

/// <summary>What a ratio has to keep to.</summary>
/// <param name="Limit">The last ratio that is good.</param>
/// <param name="IsCeiling">Whether less is better.</param>
internal sealed record Bound(double Limit, bool IsCeiling)
{
    /// <summary>The ratio may not be higher.</summary>
    public static Bound AtMost(double limit) => new(limit, IsCeiling: true);

    /// <summary>The ratio may not be lower.</summary>
    public static Bound AtLeast(double limit) => new(limit, IsCeiling: false);

    /// <summary>Whether a ratio keeps to it.</summary>
    public bool Holds(double ratio) => IsCeiling ? ratio <= Limit : ratio >= Limit;
}
