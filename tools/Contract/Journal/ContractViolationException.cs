namespace OpenApi.Contract.Journal;

/// <summary>Calls broke their document.</summary>
/// <param name="calls">The calls that did.</param>
public sealed class ContractViolationException(IReadOnlyList<JournaledCall> calls) : Exception(Describe(calls))
{
    /// <summary>The calls that broke the document.</summary>
    public IReadOnlyList<JournaledCall> Calls { get; } = calls;

    private static string Describe(IReadOnlyList<JournaledCall> calls) =>
        string.Join(
            Environment.NewLine,
            calls.SelectMany(call =>
                new[] { call.ToString() }
                    .Concat(call.Violations.Select(violation => $"  {violation.Message}"))
                    .Concat(call.AnswerViolations.Select(violation => $"  answer: {violation.Message}"))
            )
        );
}
