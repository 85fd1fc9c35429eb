using OpenApi.Cli.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Lint;

namespace OpenApi.Cli.Linting;

/// <summary>What is to be checked.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Overlays">What is laid over each of them.</param>
/// <param name="Configuration">The configuration that the user named, or null.</param>
internal sealed record LintRequest(
    IReadOnlyList<string> Documents,
    IReadOnlyList<string> Overlays,
    string? Configuration
);

/// <summary>What came of a check.</summary>
/// <param name="Findings">What was found.</param>
/// <param name="Silenced">How many other findings were silenced.</param>
/// <param name="IsComplete">Whether every document could be used; if not, the findings say why.</param>
internal sealed record LintOutcome(IReadOnlyList<Diagnostic> Findings, int Silenced, bool IsComplete);

/// <summary>Checks documents, each with the configuration that counts for it.</summary>
internal static class LintRun
{
    /// <summary>Checks all documents.</summary>
    /// <exception cref="InputException">A file cannot be read or used; nothing was checked then.</exception>
    public static async Task<LintOutcome> RunAsync(LintRequest request, CancellationToken cancellationToken)
    {
        var findings = new List<Diagnostic>();
        var silenced = 0;
        var isComplete = true;
        foreach (var group in request.Documents.GroupBy(path => ConfigurationFile.Find(path, request.Configuration)))
        {
            var configuration = await ConfigurationFile.ReadAsync(group.Key, cancellationToken).ConfigureAwait(false);
            var results = new List<LintResult>();
            foreach (var path in group)
            {
                var file = await DocumentFile
                    .ReadAsync(path, request.Overlays, cancellationToken)
                    .ConfigureAwait(false);
                var read = file.Read(cancellationToken);
                isComplete &= read.Document is not null;
                results.Add(Linter.Check(read, configuration, cancellationToken));
            }

            findings.AddRange(results.SelectMany(result => result.Findings));
            findings.AddRange(configuration.Unused(results.SelectMany(result => result.Used), [.. group]));
            silenced += results.Sum(result => result.Silenced.Length);
        }

        return new LintOutcome(findings, silenced, isComplete);
    }
}
