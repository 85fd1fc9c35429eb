using OpenApi.Contract.Journal;

namespace OpenApi.Contract.WireMock;

/// <summary>What decides whether a request is given a documented answer.</summary>
public enum RequestChecks
{
    /// <summary>
    /// The document itself, through the validator of <c>OpenApi.Contract</c>. A request that breaks it gets a problem document
    /// with every violation and its line.
    /// </summary>
    Document,

    /// <summary>
    /// Matchers of WireMock.Net's own, as they are exported for any WireMock: they say less than the document does, and a
    /// refusal does not say why, but they can be saved and read by a server that knows nothing of this library.
    /// </summary>
    Patterns,
}

/// <summary>The settings of a contract on a WireMock.Net server.</summary>
public sealed record ServeOptions
{
    /// <summary>The settings of a contract that is given none.</summary>
    public static ServeOptions Default { get; } = new();

    /// <summary>What decides whether a request is given a documented answer.</summary>
    public RequestChecks Checks { get; init; } = RequestChecks.Document;

    /// <summary>What becomes of requests that break the document, where <see cref="Checks"/> is the document.</summary>
    public ValidationMode Validation { get; init; } = ValidationMode.Reject;

    /// <summary>Whether the query of a request may hold names that the document does not know.</summary>
    public bool AllowUnknownQuery { get; init; }

    /// <summary>
    /// Whether a path that no document knows is answered with a problem document that says so, after every other mapping of
    /// the server had its chance. Otherwise the server's own 404 is sent, and its list of unmatched requests has the call.
    /// </summary>
    public bool AnswerUnknownPaths { get; init; } = true;

    /// <summary>
    /// The priority of the first mappings in WireMock.Net's count, where a lower number goes first and a mapping without a
    /// priority has 0: mappings of your own go before those of the contract unless they ask for more than this.
    /// </summary>
    public int Priority { get; init; } = 1_000_000;

    /// <summary>The clock of delays and journal.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The most calls that the journal keeps.</summary>
    public int JournalCapacity { get; init; } = 10_000;

    /// <summary>The most bytes of bodies that the journal keeps.</summary>
    public long JournalBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Told of every call when it is about to be answered; called on many threads, and must not block.</summary>
    public Action<JournaledCall>? Called { get; init; }

    /// <summary>Whether pages of any origin may call, as a browser asks (CORS).</summary>
    public bool AllowAnyOrigin { get; init; } = true;

    internal ContractServerOptions Stub =>
        new()
        {
            // Matchers of WireMock.Net have decided already where they are asked.
            Validation = Checks == RequestChecks.Patterns ? ValidationMode.Report : Validation,
            AllowUnknownQuery = AllowUnknownQuery,
            Time = Time,
            JournalCapacity = JournalCapacity,
            JournalBytes = JournalBytes,
            Called = Called,
            AllowAnyOrigin = AllowAnyOrigin,
        };
}
