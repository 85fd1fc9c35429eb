using System.Globalization;
using System.Text.Json;
using OpenApi.Cli;
using OpenApi.Conformance.Corpus;
using OpenApi.Conformance.Tests.Slice;

namespace OpenApi.Conformance.Tests.Lint;

/// <summary>What <c>lint</c> says of sixty real documents, and whether it says it at the right places.</summary>
[Collection(WholeMachine.Name)]
public sealed class LintSliceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_document_is_checked_to_the_end_and_every_finding_is_where_its_pointer_leads()
    {
        RequiredCorpus.OrSkip();
        var (count, wrong) = (0, new List<string>());
        foreach (var document in SliceDocuments.All)
        {
            var findings = await LintAsync(document);
            count += findings.Count;
            var files = new Dictionary<string, WrittenFile>(StringComparer.Ordinal);
            foreach (var finding in findings)
            {
                if (!files.TryGetValue(finding.Path, out var file))
                {
                    files.Add(finding.Path, file = WrittenFile.Read(finding.Path));
                }

                if (file.FaultOf(finding) is { } fault)
                {
                    wrong.Add($"{document.Name}: {finding.Id} at {finding.Pointer}: {fault}");
                }
            }
        }

        output.WriteLine($"{count} findings in {SliceDocuments.All.Count} documents, {wrong.Count} at a wrong place");
        count.Should().BeGreaterThan(1_000);
        wrong.Should().BeEmpty();
    }

    private sealed record Finding(string Id, string Path, int Line, int Column, string Pointer);

    private static async Task<IReadOnlyList<Finding>> LintAsync(CorpusDocument document)
    {
        await using var found = new StringWriter(CultureInfo.InvariantCulture);
        await using var log = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLineApp.RunAsync(
            ["lint", document.Path, "--format", "json", "--fail-on", "never"],
            new Terminal(found, log, HasColours: false),
            CancellationToken.None
        );
        code.Should().Be(ExitCode.Success, $"{document.Name} can be read: {log}");
        return JsonSerializer.Deserialize<List<Finding>>(found.ToString(), JsonSerializerOptions.Web)!;
    }

    /// <summary>A file with the places of its values.</summary>
    private sealed record WrittenFile(string[] Lines, IReadOnlyDictionary<string, List<WrittenPosition>> Positions)
    {
        public static WrittenFile Read(string path)
        {
            var text = File.ReadAllText(path);
            return new(text.Split('\n'), WrittenPositions.Of(text, !path.EndsWith(".json", StringComparison.Ordinal)));
        }

        /// <summary>What is wrong with the place of a finding, or null.</summary>
        public string? FaultOf(Finding finding)
        {
            var place = new WrittenPosition(finding.Line, finding.Column);
            return place.Line < 1
                || place.Line > Lines.Length
                || place.Column < 1
                || place.Column > Lines[place.Line - 1].Length
                    ? $"{place} is outside the file"
                : !Positions.TryGetValue(finding.Pointer, out var places) ? "the pointer leads nowhere"
                : !places.Contains(place) ? $"{place} is not one of {string.Join(", ", places)}"
                : null;
        }
    }
}
