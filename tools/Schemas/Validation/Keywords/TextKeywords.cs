using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Validation.Texts;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary><c>minLength</c> and <c>maxLength</c>, in characters as RFC 8259 counts them: code points, not UTF-16 units.</summary>
internal sealed class LengthKeyword(Node node, CountLimit limit) : SchemaKeyword(limit.Name, node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        CountLimit.Of(value, "minLength", "maxLength") is { } limit ? [new LengthKeyword(value, limit)] : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return Outcome.NotApplicable;
        }

        var text = JsonText.Of(value);
        var length = text.Length - CountPairs(text);
        return limit.Holds(length)
            ? Outcome.Valid
            : run.Fail(this, limit.Describe("characters"), $"{length} characters");
    }

    private static int CountPairs(string text)
    {
        var pairs = 0;
        for (var i = 1; i < text.Length; i++)
        {
            pairs += char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return pairs;
    }
}

/// <summary><c>pattern</c>, an expression of ECMA-262 that may match anywhere.</summary>
internal sealed class PatternKeyword(Node node, EcmaPattern pattern) : SchemaKeyword("pattern", node)
{
    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set) =>
        value.AsString is { } text && EcmaPattern.Read(text) is { Problem: PatternProblem.None } pattern
            ? [new PatternKeyword(value, pattern)]
            : [];

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        value.ValueKind != JsonValueKind.String ? Outcome.NotApplicable
        : pattern.IsMatch(JsonText.Of(value), run.Budget) ? Outcome.Valid
        : run.Fail(this, $"a text that matches {pattern.Source}", value);
}
