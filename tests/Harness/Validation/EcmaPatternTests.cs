using OpenApi.Schemas.Validation.Texts;

namespace OpenApi.Harness.Tests.Validation;

/// <summary>Expressions mean what ECMA-262 says with the flag u, whatever .NET would make of them.</summary>
public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData("^\U0001F432*$", "\U0001F432\U0001F432", true)]
    [InlineData("^\U0001F432*$", "\U0001F432\U0001F409", false)]
    [InlineData("^.$", "\U0001F432", true)]
    [InlineData("^..$", "\U0001F432", false)]
    [InlineData("^[\U0001F400-\U0001F440]$", "\U0001F432", true)]
    [InlineData("^[^a]$", "\U0001F432", true)]
    [InlineData("^[^\U0001F432]$", "\U0001F432", false)]
    [InlineData("^\\ud83d\\udc32$", "\U0001F432", true)]
    [InlineData("^\\u{1F432}$", "\U0001F432", true)]
    [InlineData("^\\p{Letter}+$", "\u03c0a\U00010400", true)]
    [InlineData("^\\P{L}$", "\U00010400", false)]
    [InlineData("^\\p{Lu}$", "a", false)]
    [InlineData("^[\\p{Nd}_]+$", "1_\u0661", true)]
    [InlineData("^\\p{gc=Lu}\\p{General_Category=Ll}$", "Aa", true)]
    [InlineData("^\\s$", "\uFEFF", true)]
    [InlineData("^\\S$", "\uFEFF", false)]
    [InlineData("^[\\D]$", "\u0661", true)]
    [InlineData("^\\w$", "\u00e9", false)]
    [InlineData("\\bx", "\u00e9x", true)]
    [InlineData("^\\cC$", "\u0003", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^(?:(a)|b)\\1$", "b", true)]
    [InlineData("^(?<y>a)\\k<y>$", "aa", true)]
    [InlineData("^(?i:a)$", "A", true)]
    [InlineData("^[[]$", "[", true)]
    [InlineData("[]", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    public void A_text_matches_as_in_ECMA_262(string pattern, string text, bool matches)
    {
        var read = EcmaPattern.Read(pattern);

        read.Problem.Should().Be(PatternProblem.None, read.Reason);
        read.IsMatch(text).Should().Be(matches);
    }

    [Theory]
    [InlineData("\\Z")]
    [InlineData("\\a")]
    [InlineData("(?i)a")]
    [InlineData("(?>a)")]
    [InlineData("a**")]
    [InlineData("[z-a]")]
    [InlineData("[\\w-.]")]
    [InlineData("\\p{Nonsense}")]
    [InlineData("\\p{Script}")]
    [InlineData("(a")]
    [InlineData("\\")]
    public void What_is_no_expression_is_invalid(string pattern) =>
        EcmaPattern.Read(pattern).Problem.Should().Be(PatternProblem.Invalid);

    [Theory]
    [InlineData("\\p{Script=Greek}")]
    [InlineData("\\p{Emoji}")]
    public void What_there_are_no_data_for_is_unsupported_and_never_called_wrong(string pattern) =>
        EcmaPattern.Read(pattern).Problem.Should().Be(PatternProblem.Unsupported);
}
