using System.Collections.Immutable;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.Lint.Configuration;

/// <summary>What a user chose: severities of rules, and places where a rule does not count.</summary>
/// <param name="Severities">The severities that differ from the table, by id; null switches a rule off.</param>
/// <param name="Silences">The places, in the order of the file.</param>
public sealed record LintConfiguration(
    ImmutableDictionary<string, Severity?> Severities,
    ImmutableArray<Silence> Silences
)
{
    /// <summary>Everything as the table has it.</summary>
    public static LintConfiguration Default { get; } = new(ImmutableDictionary<string, Severity?>.Empty, []);

    /// <summary>
    /// What a build only warns of, as documents of vendors have it, and whoever writes a document has to mend: references that lead nowhere.
    /// </summary>
    private static readonly ImmutableHashSet<string> Errors =
    [
        ReadingDiagnostics.DanglingReference.Id,
        ReadingDiagnostics.MissingFile.Id,
        ReadingDiagnostics.BrokenFile.Id,
    ];

    /// <summary>What is said of the client and not of the document, which may be as it should; a configuration can switch them on.</summary>
    private static readonly ImmutableHashSet<string> OfClient =
    [
        ModelingDiagnostics.BodyTypeNotSent.Id,
        ModelingDiagnostics.ParametersNotArguments.Id,
        ModelingDiagnostics.SuccessNotRead.Id,
    ];

    /// <summary>How serious a kind of finding is; null when it is off.</summary>
    public Severity? SeverityOf(DiagnosticDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return Severities.TryGetValue(descriptor.Id, out var chosen) ? chosen
            : Errors.Contains(descriptor.Id) ? Severity.Error
            : OfClient.Contains(descriptor.Id) ? null
            : descriptor.Severity;
    }

    /// <summary>A finding for each silence that no document needed.</summary>
    /// <param name="used">The silences that covered something, of all documents together.</param>
    /// <param name="documents">The paths of the documents that were checked.</param>
    public IEnumerable<Diagnostic> Unused(IEnumerable<Silence> used, IReadOnlyCollection<string> documents)
    {
        var needed = used.ToHashSet(ReferenceEqualityComparer.Instance);
        return SeverityOf(LintRules.SilenceUnused) is { } severity
            ? Silences
                .Where(silence => !needed.Contains(silence) && documents.Any(silence.IsAbout))
                .Select(silence =>
                    Diagnostic.At(
                        LintRules.SilenceUnused with
                        {
                            Severity = severity,
                        },
                        silence.Node,
                        silence.Rule,
                        silence.At?.Text ?? "/**"
                    )
                )
            : [];
    }
}

/// <summary>A place where a rule does not count.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="At">The place; null for everywhere.</param>
/// <param name="Document">The files that are meant, by name or path; null for all.</param>
/// <param name="Reason">Why, in words; never empty.</param>
/// <param name="Node">The silence in the configuration.</param>
public sealed record Silence(string Rule, PlacePattern? At, PlacePattern? Document, string Reason, Node Node)
{
    /// <summary>Whether the silence speaks of a document.</summary>
    public bool IsAbout(string path) => Document is null || Document.MatchesEndOf(path);

    /// <summary>Whether a finding is silenced.</summary>
    public bool Covers(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return string.Equals(Rule, finding.Descriptor.Id, StringComparison.Ordinal)
            && (At is null || At.Matches(finding.Location.Pointer))
            && IsAbout(finding.Location.Path);
    }
}
