namespace OpenApi.Contract.Suites;

/// <summary>What a case that did not fail is worth.</summary>
public enum SuiteOutcome
{
    /// <summary>The client did what the document says.</summary>
    Proved,

    /// <summary>This client leaves nothing to compare, so nothing is proved. Test frameworks should show the case as skipped.</summary>
    NotApplicable,
}

/// <summary>What came of a case that did not fail; a failure is a <see cref="ContractSuiteException"/>.</summary>
public sealed record SuiteResult
{
    private SuiteResult(SuiteCase suiteCase, SuiteOutcome outcome, string? mediaType, string? reason)
    {
        Case = suiteCase;
        Outcome = outcome;
        MediaType = mediaType;
        Reason = reason;
    }

    /// <summary>The case.</summary>
    public SuiteCase Case { get; }

    /// <summary>Whether the case proved anything.</summary>
    public SuiteOutcome Outcome { get; }

    /// <summary>
    /// The documented media type of the body that was compared; null when there was no body, or nothing was proved. For a request
    /// it can be another than that of the example, where the client sends the same body in another documented media type.
    /// </summary>
    public string? MediaType { get; }

    /// <summary>Why nothing was proved; null when the case proved something.</summary>
    public string? Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => Reason is null ? $"{Case}: proved" : $"{Case}: not applicable: {Reason}";

    internal static SuiteResult Proved(SuiteCase suiteCase, string? mediaType) =>
        new(suiteCase, SuiteOutcome.Proved, mediaType, null);

    internal static SuiteResult NotApplicable(SuiteCase suiteCase, string reason) =>
        new(suiteCase, SuiteOutcome.NotApplicable, null, reason);
}
