namespace OpenApi.Conformance.Tests.Behaviour;

/// <summary>How the client did on the examples of one operation.</summary>
/// <param name="Operation">Method and path.</param>
/// <param name="RoundTrips">The cases that went there and back with nothing lost.</param>
/// <param name="NotApplicable">The cases that could prove nothing of this client, such as an answer in a media type that it never accepts.</param>
/// <param name="BrokenExamples">The examples that break their own schemas; no client could give them back.</param>
/// <param name="Failures">What went wrong, a sentence each.</param>
internal sealed record OperationOutcome(
    string Operation,
    int RoundTrips,
    int NotApplicable,
    int BrokenExamples,
    IReadOnlyList<string> Failures
);

/// <summary>How the client of one document did.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="WithExamples">How many operations have examples.</param>
/// <param name="Operations">Those that were driven.</param>
internal sealed record DocumentOutcome(string Document, int WithExamples, IReadOnlyList<OperationOutcome> Operations)
{
    /// <summary>The figures that are checked in.</summary>
    public override string ToString() =>
        $"{Document} | with examples {WithExamples} | driven {Operations.Count}"
        + $" | whole {Operations.Count(operation => operation.Failures.Count == 0)}"
        + $" | round trips {Operations.Sum(operation => operation.RoundTrips)}"
        + $" | not applicable {Operations.Sum(operation => operation.NotApplicable)}"
        + $" | broken examples {Operations.Sum(operation => operation.BrokenExamples)}";
}
