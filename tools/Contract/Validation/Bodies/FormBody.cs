using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Validation.Bodies;

/// <summary>Reads forms into JSON's data model, each field in the type and style that the document gives it.</summary>
internal static class FormBody
{
    /// <summary>Reads a URL-encoded form.</summary>
    public static JsonElement Read(string text, MediaType media)
    {
        var shape = media.Schema is { } schema ? SchemaShape.Of(schema) : null;
        var made = new JsonObject();
        foreach (var field in FormText.ParseRaw(text).GroupBy(pair => FormText.Decode(pair.Key)))
        {
            var member = shape?.Member(field.Key);
            if (member?.Types.HasFlag(SchemaTypes.Array) != true)
            {
                made[field.Key] = Typed(FormText.Decode(field.Last().Value), member);
                continue;
            }

            var explodes =
                media.Encoding.FirstOrDefault(entry => entry.Name == field.Key).Value?["explode"]?.AsBoolean ?? true;
            var items = explodes ? field.Select(pair => pair.Value) : field.First().Value.Split(',');
            made[field.Key] = new JsonArray([.. items.Select(item => Typed(FormText.Decode(item), member.Items))]);
        }

        return JsonSerializer.SerializeToElement(made);
    }

    /// <summary>Reads the parts of a multipart form; the bytes of a file become a text that only its type is checked of.</summary>
    public static JsonElement Read(IReadOnlyList<BodyPart> parts, MediaType media)
    {
        var shape = media.Schema is { } schema ? SchemaShape.Of(schema) : null;
        var made = new JsonObject();
        foreach (var field in parts.Where(part => part.Name is not null).GroupBy(part => part.Name!))
        {
            var member = shape?.Member(field.Key);
            made[field.Key] =
                member?.Types.HasFlag(SchemaTypes.Array) == true
                    ? new JsonArray([.. field.Select(part => Of(part, member.Items))])
                    : Of(field.Last(), member);
        }

        return JsonSerializer.SerializeToElement(made);
    }

    private static JsonNode? Of(BodyPart part, SchemaShape? shape) =>
        part.ContentType is { } type && MediaTypeName.IsJson(type) ? Parsed(part)
        : part.ContentType is null || part.ContentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            ? Typed(Encoding.UTF8.GetString(part.Content.Span), shape)
        : JsonValue.Create(Encoding.Latin1.GetString(part.Content.Span));

    private static JsonNode? Parsed(BodyPart part)
    {
        try
        {
            return JsonNode.Parse(part.Content.Span);
        }
        catch (JsonException)
        {
            // The text stands for itself; the schema says what should have been there.
            return Encoding.UTF8.GetString(part.Content.Span);
        }
    }

    private static JsonNode? Typed(string text, SchemaShape? shape) => shape is null ? text : TypedText.Of(text, shape);
}
