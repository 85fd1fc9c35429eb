using System.Text.RegularExpressions;
using OpenApi.Schemas.Validation.Budgets;

namespace OpenApi.Schemas.Validation.Texts;

/// <summary>
/// A regular expression as ECMA-262 means it in its Unicode form, which JSON Schema asks for, on .NET's engine: by code
/// points, in linear time wherever the expression allows it, and under a time limit elsewhere.
/// </summary>
public sealed class EcmaPattern
{
    private const int Longest = 65_536;

    /// <summary>Beyond it, as with the pairs of <c>\p{L}</c>, the linear engine takes seconds to be made.</summary>
    private const int LongestLinear = 1_024;
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(250);
    private readonly string translated;
    private readonly Lazy<Regex?> expression;

    private EcmaPattern(string source, string translated, PatternProblem problem, string reason)
    {
        Source = source;
        this.translated = translated;
        Problem = problem;
        Reason = reason;
        expression = new Lazy<Regex?>(Compile);
    }

    /// <summary>The expression as written.</summary>
    public string Source { get; }

    /// <summary>Why it cannot be used.</summary>
    public PatternProblem Problem { get; }

    /// <summary>What is wrong with it, in words; empty when nothing is.</summary>
    public string Reason { get; }

    /// <summary>Reads an expression.</summary>
    public static EcmaPattern Read(string source)
    {
        if (source.Length > Longest)
        {
            return new(source, "", PatternProblem.Unsupported, $"it is longer than {Longest} characters");
        }

        try
        {
            var translated = PatternTranslation.Of(source);

            // Only the engine's own parser knows that quantifiers and groups are in order.
            _ = new Regex(translated, RegexOptions.CultureInvariant, MostTime);
            return new(source, translated, PatternProblem.None, "");
        }
        catch (PatternException problem)
        {
            return new(source, "", problem.Problem, problem.Message);
        }
        catch (ArgumentException invalid)
        {
            return new(source, "", PatternProblem.Invalid, invalid.Message);
        }
    }

    /// <summary>Whether a text matches somewhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="budget">Gives the time; where it gives none the answer means nothing.</param>
    public bool IsMatch(string text, CheckBudget budget) =>
        budget.Spend(1 + (text.Length / 64)) && budget.Match(() => Match(text)) == true;

    /// <summary>Whether a text matches somewhere; false when that cannot be found out in time.</summary>
    public bool IsMatch(string text) => Match(text) == true;

    private bool? Match(string text)
    {
        try
        {
            return expression.Value?.IsMatch(text) ?? false;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private Regex? Compile()
    {
        if (Problem != PatternProblem.None)
        {
            return null;
        }

        try
        {
            return translated.Length > LongestLinear
                ? Backtracking()
                : new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, MostTime);
        }
        catch (NotSupportedException)
        {
            return Backtracking();
        }
    }

    private Regex Backtracking() => new(translated, RegexOptions.CultureInvariant, MostTime);
}

/// <summary>An expression cannot be translated.</summary>
internal sealed class PatternException(PatternProblem problem, string message) : Exception(message)
{
    public PatternProblem Problem => problem;

    public static PatternException Invalid(string message) => new(PatternProblem.Invalid, message);
}
