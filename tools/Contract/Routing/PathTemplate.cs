using System.Text;
using System.Text.RegularExpressions;

namespace OpenApi.Contract.Routing;

/// <summary>A path template, cut at its slashes. A slash at the end counts: it leaves an empty last segment.</summary>
/// <param name="Text">The template as written.</param>
/// <param name="Segments">Its segments.</param>
internal sealed record PathTemplate(string Text, IReadOnlyList<SegmentPattern> Segments)
{
    /// <summary>The names of the parameters in their order.</summary>
    public IEnumerable<string> ParameterNames => Segments.SelectMany(segment => segment.ParameterNames);

    public static PathTemplate Parse(string text) =>
        new(text, [.. text.Split('/').Skip(1).Select(SegmentPattern.Parse)]);
}

/// <summary>One segment of a template: fixed text, one parameter, or parameters between pieces of fixed text.</summary>
internal sealed class SegmentPattern
{
    private readonly Regex? mixed;

    private SegmentPattern(string text, string literal, IReadOnlyList<string> parameterNames, Regex? mixed)
    {
        Text = text;
        Literal = literal;
        ParameterNames = parameterNames;
        this.mixed = mixed;
    }

    /// <summary>The segment as written.</summary>
    public string Text { get; }

    /// <summary>The fixed text of the segment; the more there is of it the more specific the segment.</summary>
    public string Literal { get; }

    public IReadOnlyList<string> ParameterNames { get; }

    public bool IsStatic => ParameterNames.Count == 0;

    /// <summary>Whether the segment is one parameter and nothing else.</summary>
    public bool IsWhole => mixed is null && !IsStatic;

    public static SegmentPattern Parse(string text)
    {
        var names = new List<string>();
        var literal = new StringBuilder();
        var pattern = new StringBuilder("^");
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0 && rest[open..].IndexOf('}') is var length and > 0)
        {
            Fixed(rest[..open]);
            names.Add(rest.Slice(open + 1, length - 1).ToString());
            pattern.Append("(.+)");
            rest = rest[(open + length + 1)..];
        }

        Fixed(rest);
        var needsPattern = names.Count > 0 && (literal.Length > 0 || names.Count > 1);

        // The engine without backtracking keeps its time linear, whatever a document or a caller sends.
        return new SegmentPattern(
            text,
            literal.ToString(),
            names,
            needsPattern
                ? new Regex(
                    pattern.Append('$').ToString(),
                    RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline
                )
                : null
        );

        void Fixed(ReadOnlySpan<char> part)
        {
            literal.Append(part);
            pattern.Append(Regex.Escape(part.ToString()));
        }
    }

    /// <summary>Adds the values of the parameters, when the decoded segment fits.</summary>
    public bool TryMatch(string segment, List<string> values)
    {
        if (mixed is null)
        {
            values.Add(segment);
            return segment.Length > 0;
        }

        var match = mixed.Match(segment);
        if (!match.Success)
        {
            return false;
        }

        for (var i = 1; i < match.Groups.Count; i++)
        {
            values.Add(match.Groups[i].Value);
        }

        return true;
    }
}
