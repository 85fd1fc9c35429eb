using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Tests.Hostile;

/// <summary>Documents that are made to hang or blow up a build give a finding instead, soon and with bounded memory.</summary>
public sealed class BombTests
{
    private const long MostMemory = 2_000_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, (Func<string> Text, string Id)> Bombs = new(StringComparer.Ordinal)
    {
        ["enumeration of a million values"] = (
            () =>
                Bomb.OfSchemas("\"A\":{\"type\":\"string\",\"enum\":[" + Bomb.Join(1_000_000, i => $"\"v{i}\"") + "]}"),
            "OAC2033"
        ),
        ["class of a million properties"] = (
            () =>
                Bomb.OfSchemas(
                    "\"A\":{\"type\":\"object\",\"properties\":{" + Bomb.Join(1_000_000, i => $"\"p{i}\":{{}}") + "}}"
                ),
            "OAC2031"
        ),
        ["errors that each repeat a large base"] = (
            () =>
                Bomb.Of(
                    Bomb.Join(2_000, i => Bomb.Path("/p" + i, "400", Bomb.Reference("E" + i))),
                    Bomb.Join(
                        2_000,
                        i => $"\"E{i}\":{{\"allOf\":[{Bomb.Reference("Base")},{{\"properties\":{{\"x\":{{}}}}}}]}}"
                    )
                        + ",\"Base\":{\"type\":\"object\",\"properties\":{"
                        + Bomb.Join(5_000, i => $"\"p{i}\":{{\"type\":\"string\"}}")
                        + "}}"
                ),
            "OAC2031"
        ),
        ["chain of bases that no stack can hold"] = (
            () =>
                Bomb.OfSchemas(
                    Bomb.Join(
                        100_000,
                        i =>
                            $"\"{(i == 0 ? "A" : "A" + i)}\":{{\"allOf\":[{Bomb.Reference("A" + (i + 1))},{{\"required\":[\"x\"]}}]}}"
                    ) + ",\"A100000\":{\"type\":\"object\"}"
                ),
            "OAC2032"
        ),
        ["union of very many objects"] = (
            () =>
                Bomb.OfSchemas(
                    "\"A\":{\"oneOf\":["
                        + Bomb.Join(20_000, i => $"{{\"type\":\"object\",\"properties\":{{\"a{i}\":{{}}}}}}")
                        + "]}"
                ),
            "OAC2032"
        ),
        ["path of ten thousand segments"] = (
            () => Bomb.Of(Bomb.Path("/" + Bomb.Join("/", 10_000, i => "s" + i), "200", "{}"), ""),
            "OAC2034"
        ),
        ["very many paths"] = (
            () => Bomb.Of(Bomb.Join(100_001, i => Bomb.Path("/p" + i, "200", "true")), ""),
            "OAC2030"
        ),
    };

    public static TheoryData<string> Names => [.. Bombs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_that_stands_for_endless_work_is_told_so(string what)
    {
        var (text, id) = (Bombs[what].Text(), Bombs[what].Id);
        using var limit = new CancellationTokenSource(Longest);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = OpenApi.ClientGenerator.ClientGenerator.Generate(
            "bomb.json",
            text,
            new GenerationOptions(),
            ReadOptions.Default,
            limit.Token
        );

        result.Diagnostics.Should().Contain(finding => finding.Descriptor.Id == id, "it is a {0}", what);
        (result.Model is null).Should().Be(DiagnosticTable.Find(id)!.Severity == Severity.Error);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MostMemory);
    }

    [Fact]
    public void An_enumeration_that_is_too_long_is_a_text()
    {
        var values = Bomb.Join(10_001, i => $"\"v{i}\"");

        var files = Bomb.Generate(
            Bomb.OfSchemas(
                "\"A\":{\"type\":\"object\",\"properties\":{\"code\":{\"type\":\"string\",\"enum\":[" + values + "]}}}"
            )
        ).Files;

        files.Single(file => file.Path == "Models/A.cs").Text.Should().Contain("public string? Code");
    }

    [Theory]
    [InlineData("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/A\"}}")]
    [InlineData("{\"allOf\":[{\"$ref\":\"#/components/schemas/A\"}]}")]
    public void A_query_parameter_that_leads_back_to_itself_is_a_text(string schema)
    {
        const string operation =
            "\"/a\":{\"get\":{\"parameters\":[{\"name\":\"q\",\"in\":\"query\",\"schema\":{\"$ref\":\"#/components/schemas/A\"}}],\"responses\":{}}}";

        var files = Bomb.Generate(Bomb.Of(operation, "\"A\":" + schema)).Files;

        files
            .Single(file => file.Path == "A/ARequestBuilder.cs")
            .Text.Should()
            .MatchRegex(@"public string(\[\])?\? Q ");
    }

    private static class Bomb
    {
        public static GenerationResult Generate(string text) =>
            OpenApi.ClientGenerator.ClientGenerator.Generate(
                "bomb.json",
                text,
                new GenerationOptions(),
                ReadOptions.Default,
                CancellationToken.None
            );

        /// <summary>A document with one operation, which gives the schema A.</summary>
        public static string OfSchemas(string schemas) => Of(Path("/a", "200", Reference("A")), schemas);

        public static string Of(string paths, string schemas) =>
            $"{{\"openapi\":\"3.1.0\",\"info\":{{\"title\":\"a\",\"version\":\"1\"}},\"paths\":{{{paths}}},\"components\":{{\"schemas\":{{{schemas}}}}}}}";

        public static string Path(string path, string status, string schema) =>
            $"\"{path}\":{{\"get\":{{\"responses\":{{\"{status}\":{{\"description\":\"\",\"content\":{{\"application/json\":{{\"schema\":{schema}}}}}}}}}}}}}";

        public static string Reference(string name) => $"{{\"$ref\":\"#/components/schemas/{name}\"}}";

        public static string Join(int count, Func<int, string> item) => Join(",", count, item);

        public static string Join(string separator, int count, Func<int, string> item) =>
            string.Join(separator, Enumerable.Range(0, count).Select(item));
    }
}
