using OpenApi.ClientGenerator.Diagnostics;

namespace OpenApi.SourceGenerator.Tests;

/// <summary>
/// The ids of findings are a promise: builds turn them into errors or silence them. The files list them by release. To add
/// new ones to the unshipped list, run with UPDATE_DOCS=1.
/// </summary>
public sealed class ReleaseTrackingTests
{
    private const string Head = """
        ; Findings that the next release has and the last one had not.

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------

        """;

    private static readonly string Folder = Path.Combine(Repository.Folder, "tools", "SourceGenerator");

    [Fact]
    public void Every_finding_is_in_the_release_files_with_its_severity()
    {
        var shipped = File.ReadAllText(Path.Combine(Folder, "AnalyzerReleases.Shipped.md"));
        var path = Path.Combine(Folder, "AnalyzerReleases.Unshipped.md");
        var expected =
            Head.ReplaceLineEndings("\n")
            + string.Concat(
                DiagnosticTable
                    .All.Where(known => !shipped.Contains(known.Id, StringComparison.Ordinal))
                    .Select(known => $"{known.Id} | OpenApi | {known.Severity} | {known.Title}\n")
            );
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(expected);
    }
}
