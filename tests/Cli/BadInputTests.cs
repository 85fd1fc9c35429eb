using System.Text;

namespace OpenApi.Cli.Tests;

/// <summary>Every command with every kind of bad input: 2 or 3, one sentence that says what to do, and nothing written.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths: { /pets: { get: { responses: { "200": { description: ok } } } } }
        """;

    /// <summary>A new command is a line here; <c>*</c> stands for the document, a name with a dot for a file of the folder.</summary>
    private static readonly string[] Commands =
    [
        "generate * --output out",
        "diff * good.yaml --report json=report.json",
        "diff good.yaml * --report json=report.json",
        "api *",
        "api * --check PublicApi.txt --update",
        "lint *",
        "stub serve * --coverage coverage.json",
        "stub export * --output out",
    ];

    /// <summary>What stands for the document, and what the sentence must name.</summary>
    private static readonly (string Document, string Names)[] Documents =
    [
        ("missing.yaml", "missing.yaml does not exist"),
        ("folder.yaml", "folder.yaml is a folder"),
        ("image.yaml", "image.yaml("),
        ("latin1.json", "latin1.json(2,15): The bytes here are no UTF-8"),
        ("text.json", "text.json(1,1)"),
        ("page.yaml", "page.yaml(1,"),
        ("empty.json", "empty.json(1,1)"),
    ];

    /// <summary>What is laid over a good document, and what the sentence must name.</summary>
    private static readonly (string Overlay, string Names)[] Overlays =
    [
        ("missing.yaml", "missing.yaml does not exist"),
        ("folder.yaml", "folder.yaml is a folder"),
        ("image.yaml", "image.yaml("),
        ("latin1.json", "latin1.json(2,15): The bytes here are no UTF-8"),
        ("page.yaml", "page.yaml(1,"),
        ("good.yaml", "good.yaml(1,1)"),
        ("broken.overlay.yaml", "broken.overlay.yaml(3,"),
    ];

    /// <summary>Wrong settings of single commands.</summary>
    private static readonly (string Command, int Code, string Names)[] Settings =
    [
        ("lint good.yaml --config missing.yaml", ExitCode.Input, "missing.yaml does not exist"),
        ("lint good.yaml --config folder.yaml", ExitCode.Input, "folder.yaml is a folder"),
        ("lint good.yaml --config latin1.json", ExitCode.Input, "latin1.json(2,15)"),
        ("lint good.yaml --config page.yaml", ExitCode.Input, "page.yaml(1,"),
        ("lint good.yaml --config lint.yaml", ExitCode.Input, "there is no rule 'OAL9999'"),
        ("diff good.yaml good.yaml --config missing.yaml", ExitCode.Input, "missing.yaml does not exist"),
        ("diff good.yaml good.yaml --config folder.yaml", ExitCode.Input, "folder.yaml is a folder"),
        ("diff good.yaml good.yaml --config latin1.json", ExitCode.Input, "latin1.json(2,15)"),
        ("diff good.yaml good.yaml --config page.yaml", ExitCode.Usage, "page.yaml(1,"),
        ("diff good.yaml good.yaml --config policy.yaml", ExitCode.Usage, "no rule 'no-such-rule'"),
        (
            "diff good.yaml good.yaml --config twice.yaml",
            ExitCode.Usage,
            "twice.yaml(3,3): The name 'operation-removed'"
        ),
        ("diff good.yaml good.yaml --config nothing.yaml", ExitCode.Input, "nothing.yaml(1,1): The file says nothing"),
        ("diff git:HEAD:good.yaml good.yaml --repository *", ExitCode.Input, "in no git repository"),
        ("diff git:HEAD good.yaml --repository *", ExitCode.Usage, "names no revision and path"),
        ("diff folder.yaml good.yaml", ExitCode.Usage, "two documents or two folders"),
        ("diff good.yaml good.yaml --report json=missing/report.json", ExitCode.Input, "make the folder first"),
        (
            "diff good.yaml good.yaml --report json=a.json --report html=missing/b.html",
            ExitCode.Input,
            "missing/b.html"
        ),
        ("diff good.yaml good.yaml --report json=a.json --report html=folder.yaml", ExitCode.Input, "folder.yaml is a"),
        (
            "diff good.yaml good.yaml --report json=a.json --report html=a.json",
            ExitCode.Usage,
            "a.json is given to two"
        ),
        ("diff good.yaml good.yaml --report json=good.yaml", ExitCode.Usage, "good.yaml is read by this command"),
        ("diff good.yaml good.yaml --config policy.yaml --report json=policy.yaml", ExitCode.Usage, "no rule 'no-such"),
        ("generate good.yaml --output image.yaml", ExitCode.Input, "image.yaml is a file; give --output a folder"),
        ("stub export good.yaml --output image.yaml", ExitCode.Input, "image.yaml is a file; give --output a folder"),
        ("stub serve good.yaml --coverage missing/coverage.json", ExitCode.Input, "make the folder first"),
        ("stub serve good.yaml --coverage folder.yaml", ExitCode.Input, "folder.yaml is a folder"),
        ("api good.yaml --check missing.txt", ExitCode.Input, "missing.txt"),
        ("api good.yaml --check folder.yaml", ExitCode.Input, "folder.yaml is a folder"),
        ("api good.yaml --check image.yaml", ExitCode.Input, "image.yaml(1,1): The bytes here are no UTF-8"),
        ("api good.yaml --check good.yaml --update", ExitCode.Input, "good.yaml records no public surface"),
        ("coverage merge missing.json", ExitCode.Input, "missing.json does not exist"),
        ("coverage merge folder.yaml", ExitCode.Input, "folder.yaml is a folder"),
        ("coverage merge report.json --output missing/merged.json", ExitCode.Input, "make the folder first"),
        ("coverage report image.yaml", ExitCode.Input, "image.yaml("),
        ("coverage check text.json --gate text.json", ExitCode.Input, "text.json(1,1)"),
    ];

    private readonly TemporaryFolder folder = new();

    public BadInputTests()
    {
        Directory.CreateDirectory(folder.Combine("folder.yaml"));
        File.WriteAllBytes(folder.Combine("image.yaml"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        File.WriteAllBytes(
            folder.Combine("latin1.json"),
            Encoding.Latin1.GetBytes("{\n  \"title\": \"Gr\u00FC\u00DFe\"\n}")
        );
        folder.Write("text.json", "Hello, world.");
        folder.Write("report.json", """{ "version": 1, "totals": [], "items": [] }""");
        folder.Write("page.yaml", "<!DOCTYPE html><html><body>404: Not Found</body></html>");
        folder.Write("empty.json", "");
        folder.Write("good.yaml", Pets);
        folder.Write("broken.overlay.yaml", "overlay: 1.0.0\nactions:\n  - target: $.a b\n    remove: true\n");
        folder.Write("lint.yaml", "rules: { OAL9999: off }\n");
        folder.Write("twice.yaml", "levels:\n  operation-removed: info\n  operation-removed: breaking\n");
        folder.Write("nothing.yaml", "# acknowledged: later\n");
        folder.Write("policy.yaml", "levels: { no-such-rule: info }\n");
    }

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> DocumentCases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var command in Commands)
            {
                foreach (var (document, names) in Documents.Where(one => IsAlone(command, one.Document)))
                {
                    cases.Add(command.Replace("*", document, StringComparison.Ordinal), names);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string, string> OverlayCases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var command in Commands.Where(one => !one.StartsWith("diff good", StringComparison.Ordinal)))
            {
                foreach (var (overlay, names) in Overlays)
                {
                    cases.Add(
                        $"{command.Replace("*", "good.yaml", StringComparison.Ordinal)} --overlay {overlay}",
                        names
                    );
                }
            }

            return cases;
        }
    }

    public static TheoryData<string, int, string> SettingCases
    {
        get
        {
            var cases = new TheoryData<string, int, string>();
            foreach (var (command, code, names) in Settings)
            {
                cases.Add(command, code, names);
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(DocumentCases))]
    public Task A_document_that_is_none(string command, string names) => CheckAsync(command, ExitCode.Input, names);

    [Theory, MemberData(nameof(OverlayCases))]
    public Task An_overlay_that_is_none(string command, string names) => CheckAsync(command, ExitCode.Input, names);

    [Theory, MemberData(nameof(SettingCases))]
    public Task A_setting_that_cannot_be_used(string command, int code, string names) =>
        CheckAsync(command, code, names);

    /// <summary>A comparison of a folder with a document is a wrong call, not a document that cannot be read.</summary>
    private static bool IsAlone(string command, string document) =>
        !(command.StartsWith("diff", StringComparison.Ordinal) && document == "folder.yaml");

    private async Task CheckAsync(string command, int code, string names)
    {
        var before = Written();

        var run = await RunningCommand.RunAsync([.. command.Split(' ').Select(Word)]);

        run.Code.Should().Be(code, $"{run.Out}{run.Error}");
        var sentences = (run.Out + run.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        sentences.Should().Contain(line => line.Contains(names));
        sentences.Should().NotContain(line => line.Contains("   at ") || line.Contains("Exception"));
        (run.Error + run.Out).Split(names).Should().HaveCount(2, "one sentence is enough");
        Written().Should().Equal(before);
    }

    /// <summary>Every file of the folder with what is in it.</summary>
    private IReadOnlyList<string> Written() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => $"{path} {(File.Exists(path) ? Convert.ToHexString(File.ReadAllBytes(path)) : "")}"),
        ];

    private string Word(string word) =>
        word switch
        {
            "*" => folder.Path,
            "out" => folder.Combine(word),
            _ when word.Split('=') is ["json" or "html", var file] => $"{word[..4]}={folder.Combine(file)}",
            _ when word.Contains('.') && !word.StartsWith("git:", StringComparison.Ordinal) => folder.Combine(word),
            _ => word,
        };
}
