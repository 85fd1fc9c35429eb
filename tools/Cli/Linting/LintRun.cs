using OpenApi.Cli.Documents;
using OpenApi.ClientGenerator.Diagnostics;
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

/// <summary>Checks documents, each with the configuration that counts for it.</summary>
internal static class LintRun
{
    /// <summary>Checks all documents.</summary>
    /// <returns>The findings, and how many others were silenced.</returns>
    /// <exception cref="InputException">A file cannot be read or used; nothing was checked then.</exception>
    public static async Task<(IReadOnlyList<Diagnostic> Findings, int Silenced)> RunAsync(
        LintRequest request,
        CancellationToken cancellationToken
    )
    {
        var findings = new List<Diagnostic>();
        var silenced = 0;
        foreach (var group in request.Documents.GroupBy(path => ConfigurationFile.Find(path, request.Configuration)))
        {
            var configuration = await ConfigurationFile.ReadAsync(group.Key, cancellationToken).ConfigureAwait(false);
            var results = new List<LintResult>();
            foreach (var path in group)
            {
                var file = await DocumentFile
                    .ReadAsync(path, request.Overlays, cancellationToken)
                    .ConfigureAwait(false);
                results.Add(Linter.Check(file.Read(cancellationToken), configuration, cancellationToken));
            }

            findings.AddRange(results.SelectMany(result => result.Findings));
            findings.AddRange(configuration.Unused(results.SelectMany(result => result.Used), [.. group]));
            silenced += results.Sum(result => result.Silenced.Length);
        }

        return (findings, silenced);
    }
}
