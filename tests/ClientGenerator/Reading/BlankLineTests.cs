using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Tests.Reading;

/// <summary>Blank lines that begin a block scalar, as YAML 1.2.2 reads them (sections 8.1.1.1 and 8.1.3).</summary>
public sealed class BlankLineTests
{
    [Theory]
    [InlineData("a: |\n  \n  text\n", "\ntext\n")]
    [InlineData("a: |\n \n  text\n", "\ntext\n")]
    [InlineData("a: |\n  \n\n  \n  text\n", "\n\n\ntext\n")]
    [InlineData("a: |\r\n  \r\n  text\r\n", "\ntext\n")]
    [InlineData("a: >\n  \n  text\n  more\n", "\ntext more\n")]
    [InlineData("a: |-\n  \n  text\n", "\ntext")]
    [InlineData("a: |+\n      \n", "\n")]
    [InlineData("a: |\n      \n      \n", "")]
    [InlineData("a: |\n      \nb: c\n", "")]
    [InlineData("a: ! |\n  \n  text\n", "\ntext\n")]
    [InlineData("a: &x | # why\n  \n  text\n", "\ntext\n")]
    [InlineData("a: |\n  text\n     \n  more\n", "text\n   \nmore\n")]
    [InlineData("a: |\n  x: |\n       \n  more\n", "x: |\n     \nmore\n")]
    [InlineData("a: |\n  | b | c |\n      \n      more\n", "| b | c |\n    \n    more\n")]
    public void A_block_scalar_begins_with_the_blank_lines_that_it_has(string yaml, string expected) =>
        Read(yaml)["a"]!.AsString.Should().Be(expected);

    [Theory]
    [InlineData("- |\n      \n  text\n")]
    [InlineData("- a: |\n    \n  b: c\n", true)]
    [InlineData("- |\n  \n  text\n", true)]
    [InlineData("a: |\n     \n  text\n")]
    public void A_blank_line_that_is_indented_further_than_the_text_is_an_error_and_no_other(
        string yaml,
        bool isRight = false
    )
    {
        var read = Parse(yaml, out var findings);

        (read is not null).Should().Be(isRight);
        if (!isRight)
        {
            findings.Should().ContainSingle().Which.Message.Should().Contain("indented further than the text");
        }
    }

    [Fact]
    public void Places_are_those_of_the_file_behind_blank_lines_too()
    {
        var root = Read("a: |\n    \n    text\nb: |\n    \n    \n    text\nc: here\n");

        root["c"]!.Location.Line.Should().Be(8);
        root["c"]!.Location.Column.Should().Be(4);
    }

    private static Node Read(string yaml) => Parse(yaml, out _) ?? throw new InvalidDataException(yaml);

    private static Node? Parse(string yaml, out IReadOnlyList<Diagnostic> found)
    {
        var findings = new Findings();
        var root = Documents.Syntax.NodeReader.Read(
            new SourceFile("a.yaml", yaml),
            Documents.ReadOptions.Default,
            findings,
            CancellationToken.None
        );
        found = findings.ToSorted();
        return root;
    }
}
