using System.Collections.Immutable;
using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Lint.Configuration;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint;

/// <summary>What checking a document found.</summary>
/// <param name="Findings">The findings in the order of their places, with the severities of the configuration.</param>
/// <param name="Silenced">The findings that a silence covers.</param>
/// <param name="Used">The silences that covered something.</param>
public sealed record LintResult(
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<Diagnostic> Silenced,
    ImmutableHashSet<Silence> Used
);

/// <summary>Checks documents: with every diagnostic of the generator, and with the rules of <see cref="LintRules"/>.</summary>
public static class Linter
{
    /// <summary>Checks a document.</summary>
    /// <param name="document">What came of reading it; a document that cannot be used gives the findings of reading.</param>
    /// <param name="configuration">Severities and silences.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static LintResult Check(
        ReadResult document,
        LintConfiguration configuration,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(configuration);
        var shown = new Findings();
        var silenced = new Findings();
        var used = ImmutableHashSet.CreateBuilder<Silence>(ReferenceEqualityComparer.Instance);
        foreach (var finding in document.Diagnostics.Concat(Meaning(document, configuration, cancellationToken)))
        {
            // What keeps the document from being used at all stays an error: with it switched off, nothing would say why nothing was found.
            var isFatal = document.Document is null && finding.Descriptor.Severity is Severity.Error;
            if ((isFatal ? Severity.Error : configuration.SeverityOf(finding.Descriptor)) is not { } severity)
            {
                continue;
            }

            var covering = isFatal ? [] : configuration.Silences.Where(silence => silence.Covers(finding)).ToList();
            used.UnionWith(covering);
            (covering.Count > 0 ? silenced : shown).Add(
                severity == finding.Descriptor.Severity
                    ? finding
                    : finding with
                    {
                        Descriptor = finding.Descriptor with { Severity = severity },
                    }
            );
        }

        return new LintResult(shown.ToSorted(), silenced.ToSorted(), used.ToImmutable());
    }

    private static IEnumerable<Diagnostic> Meaning(
        ReadResult read,
        LintConfiguration configuration,
        CancellationToken cancellationToken
    )
    {
        if (read.Document is not { } document)
        {
            return [];
        }

        var subject = new LintSubject(document, cancellationToken);
        return ClientModeler
            .Build(document, new GenerationOptions(), cancellationToken)
            .Diagnostics.Concat(
                LintRules
                    .Table.Where(rule => configuration.SeverityOf(rule.Descriptor) is not null)
                    .SelectMany(rule => rule.Check(subject).Distinct())
            );
    }
}
