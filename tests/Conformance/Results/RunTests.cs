using OpenApi.Conformance.Checking;
using OpenApi.Conformance.Running;

namespace OpenApi.Conformance.Tests.Results;

/// <summary>The command over a folder.</summary>
public sealed class RunTests : IDisposable
{
    private const string Document =
        """{ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": { "/a": { "get": { "responses": { "204": { "description": "d" } } } } } }""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("conformance");

    private string ResultFile => Path.Combine(folder.FullName, "results.jsonl");

    private string Documents => Directory.CreateDirectory(Path.Combine(folder.FullName, "documents")).FullName;

    [Fact]
    public async Task It_ends_with_0_when_all_is_well_and_with_1_when_a_document_cannot_be_used()
    {
        Write("good.json", Document);
        (await RunAsync()).Should().Be(0);

        Write("bad.json", "{ \"openapi\": \"3.0.3\", ");
        (await RunAsync()).Should().Be(1);

        var bad = ResultLog.Read(ResultFile).Single(result => result.Document == "bad");
        bad.Outcome.Should().Be(Outcome.Unusable);
        bad.Problems.Single().Should().MatchRegex(@"^OAC\d+ at line 1, column \d+: ");
    }

    [Fact]
    public async Task A_run_that_was_broken_off_goes_on_where_it_stopped()
    {
        Write("one.json", Document);
        Write("two.json", Document);
        await RunAsync("--only", "one");
        await File.AppendAllTextAsync(ResultFile, "{ \"document\": \"tw");
        await File.AppendAllTextAsync(ResultFile, "\n");

        await RunAsync();

        var lines = await File.ReadAllLinesAsync(ResultFile);
        lines.Should().HaveCount(3, "the first document is not tried again");
        ResultLog.Read(ResultFile).Select(result => result.Document).Should().Equal("one", "two");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_cannot_be_read() =>
        (await ConformanceApp.RunAsync(["--folder", Path.Combine(folder.FullName, "none")], CancellationToken.None))
            .Should()
            .Be(3);

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Documents, name), text);

    private Task<int> RunAsync(params string[] more) =>
        ConformanceApp.RunAsync(["--folder", Documents, "--results", ResultFile, .. more], CancellationToken.None);
}
