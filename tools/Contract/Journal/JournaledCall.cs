using System.Collections.Immutable;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Validation;

namespace OpenApi.Contract.Journal;

/// <summary>A call and what became of it.</summary>
/// <param name="Number">The position among all calls of the server, counted from one.</param>
/// <param name="At">When the call arrived, by the server's <see cref="TimeProvider"/>.</param>
/// <param name="Request">The request as it arrived. It holds credentials: print <see cref="ToString"/> instead.</param>
/// <param name="Operation">The operation, or null when the address is unknown.</param>
/// <param name="PathValues">The decoded values of the path's parameters.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Violations">What the request broke; empty when it kept to the document.</param>
/// <param name="Scope">The scope that the call was made in; empty for the server itself.</param>
public sealed record JournaledCall(
    long Number,
    DateTimeOffset At,
    CallRequest Request,
    ContractOperation? Operation,
    IReadOnlyDictionary<string, string> PathValues,
    StubAnswer Answer,
    ImmutableArray<Violation> Violations,
    string Scope
)
{
    /// <summary>What a scripted answer breaks of the document; empty for documented answers and those that keep to it.</summary>
    public ImmutableArray<Violation> AnswerViolations { get; init; } = [];

    /// <summary>The HTTP method.</summary>
    public string Method => Request.Method;

    /// <summary>The path as sent, without its query.</summary>
    public string Path => Request.Path;

    /// <summary>
    /// Whether no document has the address or its method. The methods that every path has, <c>HEAD</c> beside <c>GET</c> and
    /// <c>OPTIONS</c>, are no operations and known all the same.
    /// </summary>
    internal bool IsUnknown => Operation is null && Answer.IsProblem;

    /// <summary>One line without query and headers, where credentials may be.</summary>
    public override string ToString() =>
        PrintedText.OneLine($"{Method} {Path} -> {Outcome}")
        + $"{(Operation is null ? "" : $" ({Operation.Id})")}"
        + Violations.Length switch
        {
            0 => "",
            1 => ", 1 violation",
            var count => $", {count} violations",
        };

    /// <summary>Status and source; documented answers name their status themselves.</summary>
    private string Outcome =>
        Answer.Source.StartsWith($"{Answer.Status}", StringComparison.Ordinal)
            ? Answer.Source
            : $"{Answer.Status} {Answer.Source}";
}
