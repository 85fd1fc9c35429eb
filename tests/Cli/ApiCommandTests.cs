namespace OpenApi.Cli.Tests;

public sealed class ApiCommandTests : IDisposable
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            get:
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Pet" }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_surface_is_one_sorted_line_a_member()
    {
        var run = await RunAsync(Pets, "--namespace", "Zoo", "--class-name", "ZooClient");

        run.Code.Should().Be(ExitCode.Success);
        var lines = run.Out.TrimEnd().Split('\n');
        lines.Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        lines.Should().Contain("string? Zoo.Models.Pet.Name { get; set; }");
        lines.Should().Contain("Zoo.Pets.PetsRequestBuilder Zoo.ZooClient.Pets { get; }");
    }

    [Fact]
    public async Task A_recorded_surface_that_is_right_gives_nothing()
    {
        var record = folder.Combine("PublicApi.txt");
        (await RunAsync(Pets, "--check", record, "--update")).Code.Should().Be(ExitCode.Success);

        var run = await RunAsync(Pets, "--check", record);

        run.Should().Be(new RunningCommand(ExitCode.Success, "", ""));
    }

    [Fact]
    public async Task A_difference_says_what_is_gone_and_what_is_new_and_where_that_comes_from()
    {
        var record = folder.Combine("PublicApi.txt");
        await RunAsync(Pets, "--check", record, "--update");

        var run = await RunAsync(Pets.Replace("name: {", "title: {", StringComparison.Ordinal), "--check", record);

        run.Code.Should().Be(ExitCode.Findings);
        run.Out.Should()
            .Be(
                $"""
                - string? ApiSdk.Models.Pet.Name | get; set; |
                + string? ApiSdk.Models.Pet.Title | get; set; |
                    from {folder.Combine("pets.yaml")}(17,9) /components/schemas/Pet/properties/title

                """.Replace("| get; set; |", "{ get; set; }", StringComparison.Ordinal).ReplaceLineEndings("\n")
            );
        run.Error.Should().Contain("1 line added, 1 removed").And.Contain("--update");
    }

    [Fact]
    public async Task With_the_version_that_the_record_was_made_from_it_says_what_changed_on_the_wire_since()
    {
        var record = folder.Combine("PublicApi.txt");
        var old = folder.Write("old.yaml", Pets);
        await RunAsync(Pets, "--check", record, "--update");
        var changed = Pets.Replace("name: {", "title: {", StringComparison.Ordinal);

        var run = await RunAsync(changed, "--check", record, "--since", old);

        run.Code.Should().Be(ExitCode.Findings);
        run.Out.Should().Contain("What changed on the wire since the record was made:");
        run.Out.Should().Contain($"at {folder.Combine("pets.yaml")}(17,9)");
    }

    [Fact]
    public async Task A_record_that_is_right_already_is_said_to_be_so_and_a_missing_folder_is_made()
    {
        var record = folder.Combine("records/PublicApi.txt");
        await RunAsync(Pets, "--check", record, "--update");

        var run = await RunAsync(Pets, "--check", record, "--update");

        run.Should().Be(new RunningCommand(ExitCode.Success, "", $"{record} is up to date.\n"));
    }

    [Fact]
    public async Task Checking_changes_no_file_and_updating_does()
    {
        var record = folder.Combine("PublicApi.txt");
        await RunAsync(Pets, "--check", record, "--update");
        var before = await File.ReadAllTextAsync(record);
        var changed = Pets.Replace("name: {", "title: {", StringComparison.Ordinal);

        await RunAsync(changed, "--check", record);
        (await File.ReadAllTextAsync(record)).Should().Be(before);

        var update = await RunAsync(changed, "--check", record, "--update");
        update.Error.Should().Contain("1 line added, 1 removed");
        (await RunAsync(changed, "--check", record)).Code.Should().Be(ExitCode.Success);
    }

    [Theory]
    [InlineData("other.yaml", Pets)]
    [InlineData("Program.cs", "using System;\n\nConsole.WriteLine(args[0]);\nreturn;\n")]
    [InlineData("words", "one\n\ntwo (three)\n")]
    public async Task A_file_that_is_no_record_is_neither_compared_nor_written_over(string name, string text)
    {
        var file = folder.Write(name, text);

        foreach (
            var run in new[]
            {
                await RunAsync(Pets, "--check", file),
                await RunAsync(Pets, "--check", file, "--update"),
            }
        )
        {
            run.Code.Should().Be(ExitCode.Input);
            run.Error.Should().Contain($"{file} records no public surface");
        }

        (await File.ReadAllTextAsync(file)).Should().Be(text);
    }

    [Fact]
    public async Task A_record_with_line_ends_of_windows_blanks_or_marks_of_a_merge_is_still_one()
    {
        var record = folder.Combine("PublicApi.txt");
        await RunAsync(Pets, "--check", record, "--update");
        var lines = await File.ReadAllLinesAsync(record);

        await File.WriteAllTextAsync(record, string.Concat(lines.Select(line => line + "  \r\n")));
        (await RunAsync(Pets, "--check", record)).Code.Should().Be(ExitCode.Success);

        await File.WriteAllLinesAsync(record, lines.Prepend("<<<<<<< ours").Append(">>>>>>> theirs"));
        (await RunAsync(Pets, "--check", record)).Out.Should().Be("- <<<<<<< ours\n- >>>>>>> theirs\n");
        (await RunAsync(Pets, "--check", record, "--update")).Error.Should().Contain("0 lines added, 2 removed");
    }

    [Theory]
    [InlineData(ExitCode.Usage, "--update needs --check", "--update")]
    [InlineData(ExitCode.Usage, "--since needs --check", "--since", "old.yaml")]
    [InlineData(ExitCode.Input, "make it with --update", "--check", "missing/PublicApi.txt")]
    [InlineData(ExitCode.Input, "is a folder", "--check", ".")]
    [InlineData(ExitCode.Input, "is a folder", "--check", ".", "--update")]
    [InlineData(ExitCode.Usage, "secret", "--accessibility", "secret")]
    public async Task A_wrong_call_says_what_to_do(int code, string message, params string[] arguments)
    {
        var run = await RunAsync(Pets, arguments);

        run.Code.Should().Be(code);
        run.Error.Should().Contain(message);
        run.Out.Should().NotContain("class ApiSdk");
    }

    [Fact]
    public async Task A_document_that_cannot_be_used_writes_nothing()
    {
        var record = folder.Combine("PublicApi.txt");

        var run = await RunAsync("openapi: [", "--check", record, "--update");

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().Contain("pets.yaml(").And.Contain("error");
        File.Exists(record).Should().BeFalse();
    }

    private Task<RunningCommand> RunAsync(string document, params string[] arguments) =>
        RunningCommand.RunAsync(["api", folder.Write("pets.yaml", document), .. arguments]);
}
