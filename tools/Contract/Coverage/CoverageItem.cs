using System.Text.Json.Serialization;

namespace OpenApi.Contract.Coverage;

/// <summary>What kind of thing of a document is covered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CoverageKind>))]
public enum CoverageKind
{
    /// <summary>An operation: covered by a call that keeps to the document.</summary>
    Operation,

    /// <summary>A response, by status and media type: covered when it was answered.</summary>
    Response,

    /// <summary>A named example of a response: covered when it was answered.</summary>
    Example,

    /// <summary>A documented error code: covered when it was answered.</summary>
    ErrorCode,

    /// <summary>A parameter: covered by a valid value.</summary>
    Parameter,

    /// <summary>A media type of a request body: covered by a valid body.</summary>
    MediaType,

    /// <summary>A keyword of a request's schemas: covered by a value that meets it and one that breaks it.</summary>
    Keyword,
}

/// <summary>How well a thing is covered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CoverageState>))]
public enum CoverageState
{
    /// <summary>Never touched.</summary>
    Red,

    /// <summary>Touched from one side only: a keyword that no value broke, an operation that was only called wrongly.</summary>
    Yellow,

    /// <summary>Covered.</summary>
    Green,
}

/// <summary>One thing of a document, and how often it was touched.</summary>
/// <param name="Document">The document's file name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Operation">The operation that it belongs to; empty for keywords of schemas that several share.</param>
/// <param name="Name">Its name among things of its kind.</param>
/// <param name="Line">Its line in the document, counted from one.</param>
/// <param name="Valid">How often it was touched by what keeps to the document.</param>
/// <param name="Invalid">How often it was touched by what breaks the document.</param>
public sealed record CoverageItem(
    string Document,
    CoverageKind Kind,
    string Operation,
    string Name,
    int Line,
    long Valid,
    long Invalid
)
{
    /// <summary>How well it is covered.</summary>
    public CoverageState State =>
        Kind == CoverageKind.Keyword
            ? (Valid, Invalid) switch
            {
                (0, 0) => CoverageState.Red,
                (> 0, > 0) => CoverageState.Green,
                _ => CoverageState.Yellow,
            }
        : Valid > 0 ? CoverageState.Green
        : Invalid > 0 ? CoverageState.Yellow
        : CoverageState.Red;

    /// <summary>What is the same in every run, so that runs can be merged.</summary>
    internal (string, CoverageKind, string, string) Key => (Document, Kind, Operation, Name);
}
