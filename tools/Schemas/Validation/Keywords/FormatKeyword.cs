using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Validation.Texts;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary><c>format</c>, asserted for the formats of <see cref="TextFormats"/> and <see cref="NumberFormats"/>.</summary>
internal sealed class FormatKeyword : SchemaKeyword
{
    private readonly string format;
    private readonly Func<string, bool>? text;
    private readonly (JsonNumber Least, JsonNumber Most)? range;

    private FormatKeyword(Node node, string format, Func<string, bool>? text, (JsonNumber, JsonNumber)? range)
        : base("format", node)
    {
        this.format = format;
        this.text = text;
        this.range = range;
    }

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set)
    {
        if (value.AsString is not { } format)
        {
            return [];
        }

        var text = TextFormats.Find(format);
        var range = NumberFormats.Find(format);
        return text is null && range is null ? [] : [new FormatKeyword(value, format, text, range)];
    }

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen) =>
        value.ValueKind switch
        {
            JsonValueKind.String when text is not null => text(JsonText.Of(value))
                ? Outcome.Valid
                : run.Fail(this, format, value),
            JsonValueKind.Number when range is { } bounds => run.Number(value) is not { } number
            || IsInside(number, bounds)
                ? Outcome.Valid
                : run.Fail(this, format, value),
            _ => Outcome.NotApplicable,
        };

    private static bool IsInside(JsonNumber number, (JsonNumber Least, JsonNumber Most) bounds) =>
        number.IsInteger && number >= bounds.Least && number <= bounds.Most;
}
