namespace OpenApi.Cli.Tests;

/// <summary>Every command that takes a file says where the file is broken, and ends with 3.</summary>
public sealed class UnusableInputTests : IDisposable
{
    /// <summary>A new command is a line here; <c>*</c> stands for the document.</summary>
    private static readonly string[][] TakingDocuments =
    [
        ["generate", "*", "--output", "out"],
        ["diff", "*", "*"],
        ["api", "*"],
        ["lint", "*"],
        ["stub", "serve", "*"],
        ["stub", "export", "*", "--output", "out"],
    ];

    /// <summary>As above; <c>*</c> stands for a coverage report.</summary>
    private static readonly string[][] TakingReports =
    [
        ["coverage", "merge", "*"],
        ["coverage", "report", "*"],
        ["coverage", "check", "*", "--gate", "gate.json"],
    ];

    private static readonly (string Name, string Text)[] Documents =
    [
        ("syntax.yaml", "openapi: 3.1.0\ninfo: [\n"),
        ("syntax.json", "{\n  \"openapi\": \"3.1.0\",\n}"),
        ("empty.yaml", ""),
        ("list.json", "[1]"),
        ("other.yaml", "name: petstore\n"),
        ("future.yaml", "openapi: 9.0.0\ninfo: { title: t, version: '1' }\npaths: {}\n"),
        ("deep.json", new string('[', 100_000)),
    ];

    private static readonly (string Name, string Text)[] Reports =
    [
        ("syntax.json", "{\n  \"version\": 1,,\n}"),
        ("empty.json", ""),
        ("list.json", "[1]"),
    ];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> DocumentCases => Pairs(TakingDocuments, Documents);

    public static TheoryData<string, string> ReportCases => Pairs(TakingReports, Reports);

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(DocumentCases))]
    public async Task A_document_that_cannot_be_used_ends_with_3_and_the_place(string command, string document)
    {
        var path = folder.Write(document, Documents.Single(one => one.Name == document).Text);

        var run = await RunAsync(command, path);

        run.Code.Should().Be(ExitCode.Input);
        (run.Out + run.Error).Should().MatchRegex($@"{document}\([1-9]\d*,[1-9]\d*\): \S");
        Directory.Exists(folder.Combine("out")).Should().BeFalse();
    }

    [Theory, MemberData(nameof(ReportCases))]
    public async Task A_report_that_cannot_be_used_ends_with_3_and_the_place(string command, string report)
    {
        var path = folder.Write(report, Reports.Single(one => one.Name == report).Text);

        var run = await RunAsync(command, path);

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().MatchRegex($@"{report}\([1-9]\d*,[1-9]\d*\): error: This is no coverage report");
    }

    [Theory, MemberData(nameof(DocumentCases)), MemberData(nameof(ReportCases))]
    public async Task A_file_that_is_not_there_ends_with_3_and_its_name(string command, string name)
    {
        var run = await RunAsync(command, folder.Combine(name));

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().Contain($"{name} does not exist");
    }

    [Fact]
    public async Task A_broken_gate_ends_with_3_and_the_place()
    {
        var report = folder.Write("report.json", """{ "version": 1, "totals": [], "items": [] }""");
        var gate = folder.Write("gate.json", "{\n  \"operation\": many\n}");

        var run = await RunningCommand.RunAsync("coverage", "check", report, "--gate", gate);

        run.Code.Should().Be(ExitCode.Input);
        run.Error.Should().Contain("gate.json(2,16): error: The coverage gate is no JSON object of numbers");
    }

    private static TheoryData<string, string> Pairs(string[][] commands, (string Name, string Text)[] files)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var command in commands)
        {
            foreach (var (name, _) in files)
            {
                pairs.Add(string.Join(' ', command), name);
            }
        }

        return pairs;
    }

    private Task<RunningCommand> RunAsync(string command, string file) =>
        RunningCommand.RunAsync([
            .. command
                .Split(' ')
                .Select(word =>
                    word switch
                    {
                        "*" => file,
                        "out" or "gate.json" => folder.Combine(word),
                        _ => word,
                    }
                ),
        ]);
}
