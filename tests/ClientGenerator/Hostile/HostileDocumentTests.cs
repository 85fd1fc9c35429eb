using Microsoft.CodeAnalysis;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Tests.Hostile;

public sealed class HostileDocumentTests
{
    private const string Harmless = "harmless";
    private const int NamesPerCompilation = 25;

    [Fact]
    public void No_text_of_a_document_changes_the_shape_of_the_code()
    {
        var expected = Parse(HostileDocument.Generate(Harmless, Harmless));
        foreach (var text in HostileText.All)
        {
            var actual = Parse(HostileDocument.Generate(text, Harmless));

            actual.Select(tree => tree.FilePath).Should().Equal(expected.Select(tree => tree.FilePath));
            foreach (var (harmless, hostile) in expected.Zip(actual))
            {
                hostile.GetDiagnostics().Should().BeEmpty("{0} is data", text);
                SyntaxShape.AreEqual(harmless, hostile).Should().BeTrue("{0} is data in {1}", text, hostile.FilePath);
            }
        }
    }

    [Fact]
    public void Every_name_of_a_document_becomes_an_identifier()
    {
        foreach (var name in HostileText.All)
        {
            var result = HostileDocument.Generate(Harmless, name);

            result.Files.Should().NotBeEmpty("{0} is a name", name);
            foreach (var tree in Parse(result))
            {
                tree.GetDiagnostics().Should().BeEmpty("{0} is a name", name);
            }
        }
    }

    public static TheoryData<int> Chunks => [.. Enumerable.Range(0, HostileText.All.Count / NamesPerCompilation)];

    /// <summary>Each text has a namespace of its own, so that many are compiled at once.</summary>
    [Theory]
    [MemberData(nameof(Chunks))]
    public void Hostile_texts_and_names_compile_without_a_warning(int chunk)
    {
        var files = HostileText
            .All.Skip(chunk * NamesPerCompilation)
            .Take(NamesPerCompilation)
            .SelectMany(
                (text, i) =>
                    HostileDocument
                        .Generate(text, text)
                        .Files.Select(file => new GeneratedFile(
                            i + "/" + file.Path,
                            file.Text.Replace("Hostile", "Hostile" + i, StringComparison.Ordinal)
                        ))
            );

        CompiledClient.Problems(CompiledClient.Compile(files)).Should().BeEmpty();
    }

    [Fact]
    public void No_finding_about_hostile_text_breaks_its_line() =>
        HostileText
            .All.SelectMany(text => HostileDocument.Generate(text, text).Diagnostics)
            .Should()
            .NotContain(finding =>
                finding.Message.Any(char.IsControl) || finding.Descriptor.Severity == Severity.Error
            );

    private static List<SyntaxTree> Parse(GenerationResult result) => [.. result.Files.Select(SyntaxShape.Parse)];
}
