namespace OpenApi.Changes.Reports.Sarif;

/// <summary>One thing that a rule found.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Level">How serious it is here.</param>
/// <param name="Message">What was found.</param>
/// <param name="Place">Where.</param>
public sealed record SarifResult(string RuleId, SarifLevel Level, string Message, SarifPlace Place)
{
    /// <summary>The place that it is compared with, if any.</summary>
    public SarifPlace? Related { get; init; }

    /// <summary>What the result is known by in later logs, if anything; stable while lines move.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Why somebody decided to live with it, if somebody did.</summary>
    public string? Justification { get; init; }
}

/// <summary>A place in a file.</summary>
/// <param name="Path">The file's path, with any kind of slash; written as a URI, a relative one where the path is relative.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="Column">The column in UTF-16 units, from one.</param>
/// <param name="Name">What stands there, in the document's own terms, such as a JSON pointer.</param>
public sealed record SarifPlace(string Path, int Line, int Column, string Name)
{
    /// <summary>What the place has to do with the result, if that has to be said.</summary>
    public string? Note { get; init; }
}
