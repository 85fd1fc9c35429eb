using System.Globalization;
using OpenApi.Changes;
using OpenApi.Changes.Review;
using OpenApi.Cli.Documents;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Cli.Comparison;

/// <summary>The file of <c>--config</c>.</summary>
internal static class PolicyFile
{
    /// <summary>Reads a policy.</summary>
    /// <param name="path">The file, YAML or JSON; null gives no policy.</param>
    /// <param name="rules">The rules that the file may name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">The file cannot be read.</exception>
    /// <exception cref="UsageException">The file says something that has no meaning.</exception>
    public static async Task<ReviewPolicy> ReadAsync(
        string? path,
        IEnumerable<ChangeRule> rules,
        CancellationToken cancellationToken
    )
    {
        if (path is null)
        {
            return ReviewPolicy.None;
        }

        var text = await InputFile
            .ReadTextAsync(path, "give --config the path of a policy", cancellationToken)
            .ConfigureAwait(false);
        var file = new SourceFile(path, text);
        var findings = new Findings();
        var root = NodeReader.Read(file, ReadOptions.Default, findings, cancellationToken);
        if (root is null || findings.HasErrors)
        {
            var error = findings.ToSorted().First(finding => finding.Descriptor.Severity == Severity.Error);
            throw new InputException(
                At(error)
                    + (
                        error.Descriptor == ReadingDiagnostics.EmptyDocument
                            ? "The file says nothing; write {} if that is meant."
                            : error.Message
                    )
            );
        }

        // Of a name that is there twice, only the last one would count, and the other be passed over in silence.
        if (findings.ToSorted() is [var doubt, ..])
        {
            throw new UsageException($"{At(doubt)}{doubt.Message}; a policy must leave no doubt.");
        }

        var (policy, faults) = PolicyReader.Read(root, rules);
        return faults.IsEmpty
            ? policy
            : throw new UsageException($"{path}({faults[0].Place.Line},{faults[0].Place.Column}): {faults[0].Message}");
    }

    private static string At(Diagnostic finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Location}: ");
}
