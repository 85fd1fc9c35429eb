using System.Text;
using System.Text.Json.Nodes;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Sampling;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Answering;

/// <summary>Makes the bytes of a documented answer's body.</summary>
internal static class AnswerBody
{
    public static byte[] Of(DocumentedAnswer answer) =>
        answer switch
        {
            { Media: null } => [],
            { Value: { } value, Media: { } media } => Encode(media, value),
            { Media: { } media } => Picture.Of(MediaTypeName.Essence(media.Name)) ?? Encode(media, Made(answer, media)),
        };

    /// <summary>A body of any media type, from a value of JSON's data model.</summary>
    public static byte[] Encode(MediaType media, JsonNode? value) =>
        MediaTypeName.IsJson(media.Name) || value is JsonObject or JsonArray && !MediaTypeName.IsForm(media.Name)
            ? Encoding.UTF8.GetBytes(SampleJson.Text(value))
        : MediaTypeName.IsForm(media.Name) && value is JsonObject members
            ? Encoding.UTF8.GetBytes(
                FormText.Write(
                    members.Select(member => new KeyValuePair<string, string>(member.Key, PlainText(member.Value)))
                )
            )
        : Encoding.UTF8.GetBytes(Framed(media, PlainText(value)));

    private static byte[] Encode(MediaType media, Node value)
    {
        if (MediaTypeName.IsJson(media.Name))
        {
            // Some documents paste a JSON text into a string; where the schema asks for no string the text is meant.
            return
                value.AsString is ['{' or '[', ..] text
                && media.Schema is { } schema
                && schema.Target.Types is var types and not SchemaTypes.None
                && !types.HasFlag(SchemaTypes.String)
                ? Encoding.UTF8.GetBytes(text)
                : NodeJson.Utf8(value);
        }

        return value is ScalarNode scalar
            ? Encoding.UTF8.GetBytes(Framed(media, scalar.Text))
            : Encode(media, JsonNode.Parse(NodeJson.Utf8(value)));
    }

    private static JsonNode? Made(DocumentedAnswer answer, MediaType media)
    {
        var made = media.Schema is { } schema ? new SchemaSampler(SampleOptions.Response).Sample(schema) : null;
        return answer switch
        {
            { Origin: AnswerOrigin.ErrorCode, ErrorCode: { } code, Operation.Envelope: { } envelope } =>
                EnvelopeBody.Fill(
                    made,
                    envelope,
                    code,
                    answer.Operation.ErrorCodes.First(known => known.Code == code).Description
                ),
            { IsSuccess: true, Operation.Envelope: { Success: { } success } envelope } => EnvelopeBody.Fill(
                made,
                envelope,
                success,
                null
            ),
            _ => made,
        };
    }

    private static string Framed(MediaType media, string text) =>
        MediaTypeName.IsEventStream(media.Name) && !text.StartsWith("data:", StringComparison.Ordinal)
            ? $"data: {text.ReplaceLineEndings("\ndata: ")}\n\n"
            : text;

    private static string PlainText(JsonNode? value) =>
        value switch
        {
            null => "",
            JsonValue scalar when scalar.TryGetValue<string>(out var text) => text,
            _ => SampleJson.Text(value),
        };
}
