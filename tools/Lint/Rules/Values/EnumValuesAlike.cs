using System.Text;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Values;

/// <summary>Two values of an enum mean the same.</summary>
internal sealed class EnumValuesAlike()
    : LintRule(
        new(
            "OAL0105",
            Severity.Warning,
            "Two enum values mean the same",
            "The value '{0}' {1}",
            "Two values of an enum are equal, or would be without regard to case, to spaces at their ends, and to the separators `_`, `-`, `.` and space between letters. One of them is mostly a slip, and a client cannot tell their members apart.",
            "Remove one of the two; if the service really knows both, silence the rule here and say so."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Schemas.SelectMany(schema =>
            (schema.Enum ?? [])
                .OfType<ScalarNode>()
                .GroupBy(value => (value.Kind, Folded(value.Text)))
                .SelectMany(alike => Findings([.. alike.GroupBy(value => value.Text, StringComparer.Ordinal)]))
        );

    private IEnumerable<Diagnostic> Findings(IReadOnlyList<IGrouping<string, ScalarNode>> spellings) =>
        spellings
            .Skip(1)
            .Select(other =>
                At(other.First(), other.Key, $"differs from '{spellings[0].Key}' only in case, spaces or separators")
            )
            .Concat(
                spellings
                    .Where(same => same.Count() > 1)
                    .Select(same =>
                        At(
                            same.ElementAt(1),
                            same.Key,
                            same.Count() == 2 ? "is listed twice" : $"is listed {same.Count()} times"
                        )
                    )
            );

    /// <summary>Signs at the beginning and between digits are kept: <c>-asc</c> and <c>asc</c>, <c>1.1</c> and <c>11</c> differ.</summary>
    private static string Folded(string value)
    {
        var text = value.Trim();
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isSeparator =
                text[i] is '_' or '-' or '.' or ' '
                && i > 0
                && i + 1 < text.Length
                && (char.IsLetter(text[i - 1]) || char.IsLetter(text[i + 1]));
            if (!isSeparator)
            {
                folded.Append(char.ToUpperInvariant(text[i]));
            }
        }

        return folded.ToString();
    }
}
