using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.ClientGenerator.Tests.Hostile;

namespace OpenApi.ClientGenerator.Tests.Emission;

public class HostileModelTests
{
    private const string Harmless = "harmless";

    [Fact]
    public void No_text_changes_the_shape_of_the_code()
    {
        var expected = Emit(Harmless);
        foreach (var text in HostileText.All)
        {
            var actual = Emit(text);
            foreach (var (harmless, hostile) in expected.Zip(actual))
            {
                hostile.GetDiagnostics().Should().BeEmpty("{0} is data", text);
                SyntaxShape.AreEqual(harmless, hostile).Should().BeTrue("{0} is data in {1}", text, hostile.FilePath);
                SyntaxShape
                    .DocumentationElements(hostile)
                    .SequenceEqual(SyntaxShape.DocumentationElements(harmless))
                    .Should()
                    .BeTrue("{0} is data in {1}", text, hostile.FilePath);
            }
        }
    }

    [Fact]
    public void Every_literal_holds_the_text_unchanged()
    {
        var expected = Emit(Harmless);
        foreach (var text in HostileText.All)
        {
            var inUrl = text.Replace("{", "%7B", StringComparison.Ordinal)
                .Replace("}", "%7D", StringComparison.Ordinal);
            foreach (var (harmless, hostile) in expected.Zip(Emit(text)))
            {
                var literals = SyntaxShape.Literals(harmless).Zip(SyntaxShape.Literals(hostile));
                literals
                    .All(pair => IsFilled(pair.First, pair.Second, text, inUrl))
                    .Should()
                    .BeTrue("{0} is data", text);
            }
        }
    }

    private static bool IsFilled(string before, string after, params string[] texts) =>
        texts.Any(text => before.Replace(Harmless, text, StringComparison.Ordinal) == after);

    [Fact]
    public void All_hostile_texts_at_once_compile_without_a_warning() =>
        CompiledClient
            .Problems(CompiledClient.Compile(EmittedCodeTests.Emit(new SampleClient(HostileText.Joined).Model)))
            .Should()
            .BeEmpty();

    [Fact]
    public void No_line_of_the_output_holds_a_character_that_hides_or_turns_text() =>
        EmittedCodeTests
            .Emit(new SampleClient(HostileText.Joined).Model)
            .Should()
            .OnlyContain(file =>
                !file.Text.Any(c => (char.IsControl(c) && c != '\n') || (c >= '\u200B' && c <= '\u200F'))
                && !file.Text.Any(c => (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069'))
            );

    private static List<Microsoft.CodeAnalysis.SyntaxTree> Emit(string text) =>
        [.. EmittedCodeTests.Emit(new SampleClient(text).Model).Select(SyntaxShape.Parse)];
}
