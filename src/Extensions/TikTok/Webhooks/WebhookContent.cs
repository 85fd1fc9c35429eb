using System.Globalization;
using System.Text.Json;

namespace TikTok.Webhooks;

/// <summary>The unpacked content of an event. A field that is missing or of another kind is a format error.</summary>
internal readonly record struct WebhookContent(JsonElement Root)
{
    public (string PublishId, string PublishType) PublishTask => (Text("publish_id"), Text("publish_type"));

    public string Text(string name) =>
        Field(name) is { ValueKind: JsonValueKind.String } field ? field.GetString()! : throw Misfit(name);

    /// <summary>A whole number, which may also come as text: ids pass 2^53.</summary>
    public long Number(string name) =>
        Field(name) switch
        {
            { ValueKind: JsonValueKind.Number } field when field.TryGetInt64(out var number) => number,
            { ValueKind: JsonValueKind.String } field
                when long.TryParse(
                    field.GetString(),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            _ => throw Misfit(name),
        };

    /// <summary>An id that is text in live payloads; the pages give no type, so a number is taken as well.</summary>
    public string Id(string name) =>
        Field(name) switch
        {
            { ValueKind: JsonValueKind.String } field => field.GetString()!,
            { ValueKind: JsonValueKind.Number } field => field.GetRawText(),
            _ => throw Misfit(name),
        };

    private JsonElement Field(string name) =>
        Root.ValueKind == JsonValueKind.Object && Root.TryGetProperty(name, out var field) ? field : throw Misfit(name);

    private static FormatException Misfit(string name) => new($"The content has no fitting {name}.");
}
