using OpenApi.Contract.Journal;

namespace OpenApi.Contract;

/// <summary>What the stub does with a request that breaks the document.</summary>
public enum ValidationMode
{
    /// <summary>It answers 400 with the list of violations.</summary>
    Reject,

    /// <summary>It answers as if all were well; the journal holds the violations.</summary>
    Report,
}

/// <summary>The settings of a stub.</summary>
public sealed record ContractServerOptions
{
    /// <summary>The settings of a server that is given none.</summary>
    public static ContractServerOptions Default { get; } = new();

    /// <summary>The address to listen on, as a name or a number; this machine alone unless said otherwise.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>The port to listen on; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>What becomes of requests that break the document.</summary>
    public ValidationMode Validation { get; init; } = ValidationMode.Reject;

    /// <summary>How such requests are refused.</summary>
    public RefusalStyle Refusals { get; init; } = RefusalStyle.Problem;

    /// <summary>Whether the query of a request may hold names that the document does not know.</summary>
    public bool AllowUnknownQuery { get; init; }

    /// <summary>The clock of delays and journal.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The longest body that is read, in bytes; a longer one is answered 413.</summary>
    public long MaxBodyBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most calls that a journal keeps.</summary>
    public int JournalCapacity { get; init; } = 10_000;

    /// <summary>The most bytes of bodies that a journal keeps.</summary>
    public long JournalBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Told of every call when it is about to be answered; called on many threads, and must not block.</summary>
    public Action<JournaledCall>? Called { get; init; }

    /// <summary>Whether pages of any origin may call the stub, as a browser asks (CORS).</summary>
    public bool AllowAnyOrigin { get; init; } = true;
}
