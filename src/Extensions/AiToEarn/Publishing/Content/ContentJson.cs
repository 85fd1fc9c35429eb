using System.Buffers;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace AiToEarn.Publishing.Content;

/// <summary>
/// Content as the generated models. The document repeats one inline schema for the flow and for the overrides of each of the
/// 14 platforms, so that the client has as many unrelated classes; the JSON between is what they have in common.
/// </summary>
internal static class ContentJson
{
    public static T ToModel<T>(this PublishContent content, ParsableFactory<T> factory)
        where T : IParsable => Parse(Write(content.Title, content.Body, content.Media, content.Cover), factory);

    public static T ToModel<T>(this PublishOverrides overrides, ParsableFactory<T> factory)
        where T : IParsable, IAdditionalDataHolder
    {
        var model = Parse(Write(overrides.Title, overrides.Body, overrides.Media, overrides.Cover), factory);
        if (overrides.ClearCover)
        {
            // A null property is left out by the serializer; only additional data can say null.
            model.AdditionalData["cover"] = null!;
        }
        return model;
    }

    private static T Parse<T>(ReadOnlyMemory<byte> json, ParsableFactory<T> factory)
        where T : IParsable => new JsonParseNode(JsonElement.Parse(json.Span)).GetObjectValue(factory);

    private static ReadOnlyMemory<byte> Write(
        string? title,
        string? body,
        IReadOnlyList<PublishMedia>? media,
        PublishMedia? cover
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteText(json, "title", title);
            WriteText(json, "body", body);
            if (media is not null)
            {
                json.WriteStartArray("media");
                foreach (var item in media)
                {
                    WriteMedia(json, item);
                }
                json.WriteEndArray();
            }
            if (cover is not null)
            {
                json.WritePropertyName("cover");
                WriteMedia(json, cover);
            }
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteMedia(Utf8JsonWriter json, PublishMedia media)
    {
        json.WriteStartObject();
        json.WriteString("url", media.Url.AbsoluteUri);
        if (media.ImageFormat is { } format)
        {
            json.WriteStartObject("options");
            json.WriteStartObject("adaptation");
            json.WriteString("imageFormat", WireName(format));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string WireName(PublishImageFormat format) =>
        format switch
        {
            PublishImageFormat.Off => "off",
            PublishImageFormat.Auto => "auto",
            PublishImageFormat.Jpeg => "jpeg",
            PublishImageFormat.Png => "png",
            PublishImageFormat.WebP => "webp",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a picture format."),
        };
}
