using System.Text;
using System.Text.Json;

namespace OpenApi.Cli.Tests.Diff;

/// <summary>Versions in git and in folders.</summary>
public sealed class DiffInputTests : IDisposable
{
    private const string Split = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths: {}
        components: { schemas: { Pet: { $ref: parts/pet.yaml } } }
        """;

    private readonly LocalRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("HEAD")]
    [InlineData("main")]
    [InlineData("released/1")]
    public async Task A_file_is_compared_with_its_version_of_a_revision(string revision)
    {
        repository.Write("specs/pets.yaml", Pets.Old);
        repository.Commit("first");
        repository.Git("tag", "released/1");
        var now = repository.Write("specs/pets.yaml", Pets.New);

        var run = await DiffAsync($"git:{revision}:specs/pets.yaml", now);

        run.Code.Should().Be(ExitCode.Findings);
        run.Out.Should()
            .MatchRegex($@"old git:{revision}:specs/pets\.yaml\(\d+,\d+\)")
            .And.MatchRegex(@"new .*specs/pets\.yaml\(\d+,\d+\)");
    }

    [Fact]
    public async Task References_of_a_revision_are_followed_in_the_same_revision()
    {
        repository.Write(
            "pets.yaml",
            Split.Replace(
                "paths: {}",
                "paths: { /pets: { get: { responses: { \"200\": { description: ok, content: { application/json: { schema: { $ref: \"#/components/schemas/Pet\" } } } } } } } }",
                StringComparison.Ordinal
            )
        );
        repository.Write("parts/pet.yaml", "type: object\nproperties:\n  age: { type: integer }\n");
        repository.Commit("first");
        repository.Write("parts/pet.yaml", "type: object\nproperties:\n  age: { type: string }\n");
        repository.Commit("second");

        var run = await DiffAsync("git:HEAD~1:pets.yaml", "git:HEAD:pets.yaml");

        run.Code.Should().Be(ExitCode.Findings);
        run.Out.Should().Contain("old git:HEAD~1:./parts/pet.yaml(3,").And.Contain("new git:HEAD:./parts/pet.yaml(3,");
    }

    [Fact]
    public async Task A_surface_is_explained_by_a_revision_of_a_repository_elsewhere()
    {
        repository.Write("pets.yaml", Pets.Old);
        repository.Commit("first");
        var now = repository.Write("pets.yaml", Pets.New);
        var record = repository.Write("PublicApi.txt", "");

        var run = await RunningCommand.RunAsync(
            "api",
            now,
            "--check",
            record,
            "--since",
            "git:HEAD:pets.yaml",
            "--repository",
            repository.Path
        );

        run.Code.Should().Be(ExitCode.Findings);
        run.Out.Should().Contain("What changed on the wire since the record was made:").And.Contain("GET /owners");
    }

    [Fact]
    public async Task A_file_of_a_revision_that_is_no_utf_8_is_refused_at_its_place()
    {
        var latin1 = Encoding.Latin1.GetBytes("openapi: 3.0.3\ninfo: { title: Gr\u00FC\u00DFe }\n");
        await File.WriteAllBytesAsync(repository.Combine("pets.yaml"), latin1);
        repository.Commit("first");
        var now = repository.Write("pets.yaml", Pets.New);

        var run = await DiffAsync("git:HEAD:pets.yaml", now);

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().StartWith("git:HEAD:./pets.yaml(2,18): The bytes here are no UTF-8; ");
    }

    [Theory]
    [InlineData("git:nowhere:pets.yaml", "knows no revision 'nowhere'")]
    [InlineData("git:--output=forged:pets.yaml", "knows no revision '--output=forged'")]
    [InlineData("git:HEAD:none.yaml", "none.yaml does not exist in revision 'HEAD'")]
    public async Task What_git_does_not_know_ends_with_3(string old, string message)
    {
        var now = repository.Write("pets.yaml", Pets.Old);
        repository.Commit("first");

        var run = await DiffAsync(old, now);

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().Contain(message);
        run.Out.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Folders_are_matched_by_path_and_documents_that_come_and_go_are_changes(bool inGit)
    {
        repository.Write("specs/v1/pets.yaml", Pets.Old);
        repository.Write("specs/gone.yaml", Pets.Old);
        repository.Write("specs/same.yaml", Split);
        repository.Write("specs/parts/pet.yaml", "type: object\n");
        repository.Commit("first");
        var before = inGit ? "git:HEAD:specs" : repository.Combine("before");
        if (!inGit)
        {
            repository.Git("worktree", "add", "--quiet", "--detach", repository.Combine("tree"));
            Directory.Move(repository.Combine("tree", "specs"), before);
        }

        repository.Write("specs/v1/pets.yaml", Pets.New);
        File.Move(repository.Combine("specs/gone.yaml"), repository.Combine("specs/come.yaml"));

        var run = await DiffAsync(before, repository.Combine("specs"), "--format", "json", "--level", "wire");

        using var review = JsonDocument.Parse(run.Out);
        Names(review).Should().Equal("come.yaml", "gone.yaml", "same.yaml", "v1/pets.yaml");
        review
            .RootElement.GetProperty("changes")
            .EnumerateArray()
            .Select(change => (change.GetProperty("document").GetString(), change.GetProperty("rule").GetString()))
            .Should()
            .Contain(("come.yaml", "document-added"))
            .And.Contain(("gone.yaml", "document-removed"))
            .And.Contain(change => change.Item1 == "v1/pets.yaml")
            .And.NotContain(change => change.Item1 == "same.yaml");
    }

    [Fact]
    public async Task In_folders_a_document_may_change_its_format()
    {
        repository.Write("old/pets.yaml", Pets.Old);
        repository.Write(
            "new/pets.json",
            """{ "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" }, "paths": {} }"""
        );

        var run = await DiffAsync(repository.Combine("old"), repository.Combine("new"), "--format", "json");

        using var review = JsonDocument.Parse(run.Out);
        Names(review).Should().Equal("pets.json");
    }

    private static IEnumerable<string?> Names(JsonDocument review) =>
        review.RootElement.GetProperty("documents").EnumerateArray().Select(one => one.GetProperty("name").GetString());

    private Task<RunningCommand> DiffAsync(string old, string @new, params string[] more) =>
        RunningCommand.RunAsync(["diff", old, @new, "--repository", repository.Path, .. more]);
}
