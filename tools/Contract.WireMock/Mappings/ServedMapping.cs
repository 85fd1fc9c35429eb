using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.WireMock.Mappings;

/// <summary>A mapping of the server that stands for one answer of the contract.</summary>
internal sealed class ServedMapping
{
    /// <summary>The same for the same document whenever and wherever it is served.</summary>
    public required Guid Id { get; init; }

    /// <summary>The operation and what it answers.</summary>
    public required string Title { get; init; }

    /// <summary>Where the document says so, or null.</summary>
    public string? Description { get; init; }

    /// <summary>WireMock.Net's priority: the lower number goes first.</summary>
    public required int Priority { get; init; }

    /// <summary>The paths as wildcards.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The methods; empty for any.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The answer to show to who lists mappings, or null where it depends on the request.</summary>
    public StubAnswer? Shown { get; init; }
}
