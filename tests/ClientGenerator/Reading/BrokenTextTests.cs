using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class BrokenTextTests
{
    [Theory]
    [InlineData("", 1, 1, "OAC1007")]
    [InlineData(" \r\n ", 1, 1, "OAC1007")]
    [InlineData("<html>", 1, 1, "not '<'")]
    [InlineData("{\"a\": 1,\n \"b\": 2,\n}", 3, 1, "comma may not stand before a closing brace")]
    [InlineData("{\"a\": [1, 2,]}", 1, 13, "remove the comma")]
    [InlineData("{\"a\": [1,,2]}", 1, 10, "missing before this comma")]
    [InlineData("{\n  // note\n  \"a\": 1}", 2, 3, "no comments")]
    [InlineData("{\"a\": 1 /* b */}", 1, 9, "no comments")]
    [InlineData("{\"a\": 1 \"b\": 2}", 1, 9, "a ',' or '}' should be here")]
    [InlineData("{\"a\" 1}", 1, 6, "a ':' must stand between")]
    [InlineData("{'a': 1}", 1, 2, "double quotes")]
    [InlineData("{\"a\": 'b'}", 1, 7, "double quotes")]
    [InlineData("{a: 1}", 1, 2, "double quotes")]
    [InlineData("{\"a\": True}", 1, 7, "not 'T'")]
    [InlineData("{\"a\": nul}", 1, 7, "not 'n'")]
    [InlineData("{\"a\": truely}", 1, 7, "not 't'")]
    [InlineData("{\"a\": 01}", 1, 7, "number")]
    [InlineData("{\"a\": 1.}", 1, 7, "number")]
    [InlineData("{\"a\": +1}", 1, 7, "number")]
    [InlineData("{\"a\": NaN}", 1, 7, "not 'N'")]
    [InlineData("{\"a\": \"b\nc\"}", 1, 9, "end of a line")]
    [InlineData("{\"a\": \"b\tc\"}", 1, 9, "\\u0009")]
    [InlineData("{\"a\": \"b\\xc\"}", 1, 9, "escape")]
    [InlineData("{\"a\": \"b\\u12\"}", 1, 9, "escape")]
    [InlineData("{\"a\":\n \"b", 2, 2, "no closing quote")]
    [InlineData("{\"a\":\n \"b\\", 2, 2, "no closing quote")]
    [InlineData("{\"a\": {\"b\": 1}", 1, 15, "for line 1, column 1 is missing")]
    [InlineData("{\"a\": [1", 1, 9, "for line 1, column 7 is missing")]
    [InlineData("{\"a\":", 1, 6, "cut off")]
    [InlineData("{} {}", 1, 4, "ended before")]
    [InlineData("{\"a\": 😀}", 1, 7, "not '😀'")]
    public void Broken_JSON_is_an_error_with_its_place_and_a_reason(string text, int line, int column, string says) =>
        ShouldBeBroken("a.json", text, line, column, says);

    [Theory]
    [InlineData("", 1, 1, "OAC1007")]
    [InlineData("# nothing\n", 1, 1, "OAC1007")]
    [InlineData("a: 1\nb:\n  c: 2\n\td: 3\n", 4, 1, "tab")]
    [InlineData("a:\n\tb: 2\n", 2, 1, "tab")]
    [InlineData("a:\n  b:\n  \tc: 2\n", 3, 3, "tab")]
    [InlineData("a: 1\n  b: 2\n", 2, 4, "indentation")]
    [InlineData("paths:\n    /x: 1\n  /y: 2\n", 3, 3, "indentation")]
    [InlineData("summary: Get: all\n", 1, 13, "quote")]
    [InlineData("a: 'it's'\n", 1, 8, "quotes")]
    [InlineData("a: \"never\nb: 3\n", 1, 4, "not closed")]
    [InlineData("a: 'never\n", 1, 4, "never closed")]
    [InlineData("a: @b\n", 1, 4, "quote")]
    [InlineData("a: %b\n", 1, 4, "quote")]
    [InlineData("a: \"\\d\"\n", 1, 4, "escape")]
    [InlineData("a: \"\\ud800\"\n", 1, 4, "escape")]
    [InlineData("a: [1, 2\nb: 3\n", 2, 1, "not be closed")]
    [InlineData("a: - b\n", 1, 4, "list")]
    [InlineData("a: *b\n", 1, 4, "OAC1009")]
    [InlineData("a: &b [*b]\n", 1, 8, "OAC1009")]
    [InlineData("{id}: b\n", 1, 1, "OAC1010")]
    [InlineData("? [a]\n: b\n", 1, 3, "OAC1010")]
    [InlineData("a:\n  <<: 5\n", 2, 3, "OAC1011")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "OAC1008")]
    public void Broken_YAML_is_an_error_with_its_place_and_a_reason(string text, int line, int column, string says) =>
        ShouldBeBroken("a.yaml", text, line, column, says);

    [Fact]
    public void A_name_that_appears_twice_is_a_warning_and_the_last_value_counts()
    {
        foreach (
            var (path, text) in new[] { ("a.json", "{\"a\": 1,\n\"b\": 2, \"a\": 3}"), ("a.yaml", "a: 1\nb: 2\na: 3") }
        )
        {
            var findings = new Findings();
            var root = Read(path, text, findings)!;

            root["a"].Should().BeOfType<ScalarNode>().Which.Text.Should().Be("3");
            root.AsObject!.Members.Should().HaveCount(2);
            var finding = findings.ToSorted().Should().ContainSingle().Subject;
            finding.Descriptor.Should().Be(ReadingDiagnostics.DuplicateKey);
            finding.Offset.Should().Be(text.LastIndexOf('a') - (path == "a.json" ? 1 : 0));
        }
    }

    [Fact]
    public void A_name_that_appears_twice_is_found_among_many()
    {
        var names = Enumerable.Range(0, 100).Append(50).Select(number => $"\"n{number}\": {number}");
        var findings = new Findings();

        Read("a.json", "{" + string.Join(",", names) + "}", findings)!.AsObject!.Members.Should().HaveCount(100);

        findings.ToSorted().Should().ContainSingle().Which.Message.Should().Contain("'n50'");
    }

    [Fact]
    public void Very_many_findings_of_a_kind_are_summed_up()
    {
        var result = SampleDocuments.Read(
            "a.json",
            "{" + string.Join(",", Enumerable.Repeat("\"a\": 1", 10_000)) + "}"
        );

        result.Diagnostics.Should().HaveCountLessThan(300);
        result
            .Diagnostics.Should()
            .ContainSingle(finding => finding.Descriptor == ReadingDiagnostics.MoreOfAKind)
            .Which.Message.Should()
            .Contain("9799 more findings OAC1003");
    }

    [Fact]
    public void A_lone_surrogate_is_kept_as_it_is()
    {
        var root = Read("a.json", "{\"a\": \"\\ud800x\", \"b\": \"\ud800x\"}", new Findings())!;

        root["a"]!.AsString.Should().Be("\ud800x");
        root["b"]!.AsString.Should().Be("\ud800x");
    }

    [Theory]
    [InlineData("spec", "{\"a\": 1}")]
    [InlineData("spec", "\uFEFF \n {\"a\": 1}")]
    [InlineData("spec", "a: 1")]
    [InlineData("spec.txt", "# note\na: 1")]
    [InlineData("spec.YML", "{\"a\": 1}")]
    [InlineData("spec.yaml", "{a: 1}")]
    [InlineData("spec.JSON", "{\"a\": 1}")]
    public void The_format_follows_from_the_extension_or_else_from_the_text(string path, string text) =>
        Read(path, text, new Findings())!["a"].Should().BeOfType<ScalarNode>().Which.Text.Should().Be("1");

    private static void ShouldBeBroken(string path, string text, int line, int column, string says)
    {
        var findings = new Findings();

        Read(path, text, findings).Should().BeNull();

        var finding = findings.ToSorted().Should().ContainSingle().Subject;
        finding.Descriptor.Severity.Should().Be(Severity.Error);
        (finding.Location.Line, finding.Location.Column).Should().Be((line, column), finding.Message);
        $"{finding.Descriptor.Id} {finding.Message}".Should().Contain(says);
    }

    private static Node? Read(string path, string text, Findings findings) =>
        NodeReader.Read(new SourceFile(path, text), ReadOptions.Default, findings, CancellationToken.None);
}
