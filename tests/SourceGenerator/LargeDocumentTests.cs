using Microsoft.CodeAnalysis;

namespace OpenApi.SourceGenerator.Tests;

/// <summary>What an editor does on each key stroke in GitHub's document, from the corpus of <c>tools/Conformance</c>.</summary>
public sealed class LargeDocumentTests
{
    private const string Sentence = "Get Hypermedia links to resources accessible in GitHub's REST API";

    private static readonly string GitHub = Path.Combine(
        Repository.Folder,
        "tools/Conformance/node_modules/@octokit/openapi/generated/api.github.com.json"
    );

    [Fact]
    public void An_edit_to_one_operation_of_a_large_document_emits_only_its_file_and_one_elsewhere_emits_none()
    {
        var text = Text();
        var project = new Project().Client(GitHub, text);
        var files = project.Run().TrackedSteps[TrackingNames.Files].Sum(step => step.Outputs.Length);

        var elsewhere = project.RunAfterUnrelatedEdit();
        var edited = project.RunAfterEdit(GitHub, text.Replace(Sentence, Sentence + "!", StringComparison.Ordinal));

        files.Should().BeGreaterThan(1_500);
        Count(elsewhere, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached).Should().Be(files);
        Count(edited, IncrementalStepRunReason.Modified).Should().Be(1);
        Count(edited, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached).Should().Be(files - 1);
    }

    private static int Count(GeneratorRunResult run, params IncrementalStepRunReason[] reasons) =>
        run.TrackedSteps[TrackingNames.Files]
            .SelectMany(step => step.Outputs)
            .Count(output => reasons.Contains(output.Reason));

    private static string Text()
    {
        var isThere = File.Exists(GitHub);
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException($"{GitHub} is missing; run 'npm ci' in tools/Conformance.");
        }

        Assert.SkipUnless(isThere, "The corpus is not installed; run 'npm ci' in tools/Conformance.");
        return File.ReadAllText(GitHub);
    }
}
