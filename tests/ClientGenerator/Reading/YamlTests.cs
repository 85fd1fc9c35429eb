using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.ClientGenerator.Tests.Reading;

public sealed class YamlTests
{
    [Theory]
    [InlineData("", NodeKind.Null, "null")]
    [InlineData("~", NodeKind.Null, "null")]
    [InlineData("Null", NodeKind.Null, "null")]
    [InlineData("NULL", NodeKind.Null, "null")]
    [InlineData("nULL", NodeKind.String, "nULL")]
    [InlineData("true", NodeKind.Boolean, "true")]
    [InlineData("FALSE", NodeKind.Boolean, "false")]
    [InlineData("yes", NodeKind.String, "yes")]
    [InlineData("off", NodeKind.String, "off")]
    [InlineData("12", NodeKind.Number, "12")]
    [InlineData("-0", NodeKind.Number, "-0")]
    [InlineData("+12", NodeKind.Number, "12")]
    [InlineData("007", NodeKind.Number, "7")]
    [InlineData("000", NodeKind.Number, "0")]
    [InlineData("0o17", NodeKind.Number, "15")]
    [InlineData("0o18", NodeKind.String, "0o18")]
    [InlineData("0x1F", NodeKind.Number, "31")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFF", NodeKind.Number, "1208925819614629174706175")]
    [InlineData("0xG", NodeKind.String, "0xG")]
    [InlineData("1.50", NodeKind.Number, "1.50")]
    [InlineData(".5", NodeKind.Number, "0.5")]
    [InlineData("-.5", NodeKind.Number, "-0.5")]
    [InlineData("1.", NodeKind.Number, "1")]
    [InlineData("1.e3", NodeKind.Number, "1e3")]
    [InlineData("1E+3", NodeKind.Number, "1E+3")]
    [InlineData(".inf", NodeKind.String, ".inf")]
    [InlineData("-.INF", NodeKind.String, "-.INF")]
    [InlineData(".nan", NodeKind.String, ".nan")]
    [InlineData(".", NodeKind.String, ".")]
    [InlineData("-", NodeKind.String, "-", "'-'")]
    [InlineData("+", NodeKind.String, "+")]
    [InlineData("1e", NodeKind.String, "1e")]
    [InlineData("1_000", NodeKind.String, "1_000")]
    [InlineData("12:30", NodeKind.String, "12:30")]
    [InlineData("2020-01-01", NodeKind.String, "2020-01-01")]
    [InlineData("1.2.3", NodeKind.String, "1.2.3")]
    [InlineData("12", NodeKind.String, "12", "'12'")]
    [InlineData("true", NodeKind.String, "true", "\"true\"")]
    [InlineData("", NodeKind.String, "", "''")]
    [InlineData("12", NodeKind.String, "12", "!!str 12")]
    [InlineData("12", NodeKind.String, "12", "! 12")]
    [InlineData("12", NodeKind.Number, "12", "!!int '12'")]
    [InlineData("", NodeKind.String, "null\n", "|\n  null")]
    [InlineData("a b", NodeKind.String, "a b", ">-\n  a\n  b")]
    public void A_scalar_has_the_type_that_the_core_schema_gives_it(
        string plain,
        NodeKind kind,
        string text,
        string? written = null
    )
    {
        var scalar = Read($"a: {written ?? plain}\n")["a"].Should().BeOfType<ScalarNode>().Subject;

        scalar.Kind.Should().Be(kind);
        scalar.Text.Should().Be(text);
    }

    [Fact]
    public void Names_are_texts_whatever_they_look_like() =>
        Read("200: a\n'201': b\n0x1F: c\ntrue: d\n~: e\n? 1.0\n: f\n")
            .AsObject!.Members.Select(member => member.Name)
            .Should()
            .Equal("200", "201", "0x1F", "true", "~", "1.0");

    [Fact]
    public void An_alias_is_the_node_of_its_anchor()
    {
        var root = Read("a: &x {b: 1}\nc: *x\nd: [*x]\n");

        root["c"].Should().BeSameAs(root["a"]);
        root["d"]!.AsArray!.Items.Single().Should().BeSameAs(root["a"]);
        root["c"]!.Pointer.Should().Be("/a");
    }

    [Fact]
    public void The_last_anchor_of_a_name_counts() =>
        Read("a: &x 1\nb: &x 2\nc: *x\n")["c"].Should().BeOfType<ScalarNode>().Which.Text.Should().Be("2");

    [Fact]
    public void A_scalar_alias_can_be_a_name() =>
        Read("a: &x name\n*x : 1\n")["name"].Should().BeOfType<ScalarNode>().Which.Text.Should().Be("1");

    [Fact]
    public void A_merge_key_takes_over_what_the_object_and_earlier_sources_do_not_have()
    {
        var root = Read(
            """
            one: &one {a: 1, b: 1}
            two: &two {b: 2, c: 2}
            single: {<<: *one, a: 0}
            several: {<<: [*one, *two], d: 0}
            quoted: {'<<': 5}
            """
        );

        Data.Of(root["single"]!).ToString().Should().Be("""{"a":0,"b":1}""");
        Data.Of(root["several"]!).ToString().Should().Be("""{"d":0,"a":1,"b":1,"c":2}""");
        root["quoted"]!.AsObject!.Members.Single().Name.Should().Be("<<");
    }

    [Theory]
    [InlineData("a: !secret x\n", "OAC1012", 4)]
    [InlineData("a: !secret {b: 1}\n", "OAC1012", 4)]
    [InlineData("a: !!int x\n", "OAC1013", 4)]
    public void A_tag_without_meaning_is_a_warning(string text, string id, int column)
    {
        var findings = new Findings();
        NodeReader.Read(new SourceFile("a.yaml", text), ReadOptions.Default, findings, CancellationToken.None);

        var finding = findings.ToSorted().Should().ContainSingle().Subject;
        finding.Descriptor.Id.Should().Be(id);
        (finding.Location.Line, finding.Location.Column).Should().Be((1, column));
        finding.Location.Pointer.Should().Be("");
    }

    private static Node Read(string text)
    {
        var findings = new Findings();
        var root = NodeReader.Read(
            new SourceFile("a.yaml", text),
            ReadOptions.Default,
            findings,
            CancellationToken.None
        );
        findings.ToSorted().Should().BeEmpty();
        return root!;
    }
}
