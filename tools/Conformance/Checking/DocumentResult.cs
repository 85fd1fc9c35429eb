using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OpenApi.Conformance.Checking;

/// <summary>How the try of a document ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>A client was generated.</summary>
    Client,

    /// <summary>The document cannot be used, and an error says why and where.</summary>
    Unusable,

    /// <summary>The generator threw.</summary>
    Exception,

    /// <summary>The time was over.</summary>
    Hang,
}

/// <summary>What came of one document: a line of the result file.</summary>
public sealed record DocumentResult
{
    /// <summary>The document's name.</summary>
    public required string Document { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The length of the document in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The operations that the document has.</summary>
    public int Operations { get; init; }

    /// <summary>The operations that the client lacks.</summary>
    public int LeftOut { get; init; }

    /// <summary>The operations that the client lacks and no diagnostic names.</summary>
    public int LeftOutSilently { get; init; }

    /// <summary>The files of the client.</summary>
    public int Files { get; init; }

    /// <summary>The compile errors.</summary>
    public int Errors { get; init; }

    /// <summary>The compile warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>The diagnostics of the generator by id.</summary>
    public ImmutableSortedDictionary<string, int> Diagnostics { get; init; } =
        ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>
    /// For an unusable document its first error with line and column; else the exception, or the first compile errors and warnings.
    /// </summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>The time to read the document and to make the model, in milliseconds.</summary>
    public long ModelMilliseconds { get; init; }

    /// <summary>The time to write the files, in milliseconds.</summary>
    public long EmitMilliseconds { get; init; }

    /// <summary>The time to compile, in milliseconds.</summary>
    public long CompileMilliseconds { get; init; }

    /// <summary>What the generator allocated in all, in megabytes.</summary>
    public long AllocatedMegabytes { get; init; }
}
