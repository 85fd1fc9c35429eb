using System.Text;
using System.Text.Json;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Json;

/// <summary>Finds where a text stops being JSON.</summary>
internal static class JsonFault
{
    /// <summary>What is thrown for a text that is no JSON.</summary>
    public static ContentFormatException Syntax(ReadOnlySpan<byte> json, int maxDepth)
    {
        var path = new Walk();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
                path.Pass(ref reader);
            }
        }
        catch (JsonException exception)
        {
            return new ContentFormatException(
                path.Depth == maxDepth
                    ? $"What follows is no JSON, or is nested deeper than {maxDepth} levels (ContentOptions.MaxDepth)."
                    : "What follows is no JSON (RFC 8259).",
                path.ToString(),
                exception.LineNumber + 1,
                exception.BytePositionInLine + 1
            );
        }

        return new ContentFormatException("The text is no JSON (RFC 8259).", path.ToString());
    }

    /// <summary>What is thrown for bytes that are no UTF-8, which JSON has to be.</summary>
    public static ContentFormatException Encoding(ReadOnlySpan<byte> json, int maxDepth)
    {
        var sound = Sound(json);
        var path = new Walk();
        var reader = new Utf8JsonReader(
            json[..sound],
            isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { MaxDepth = maxDepth })
        );
        try
        {
            while (reader.Read())
            {
                path.Pass(ref reader);
            }
        }
        catch (JsonException)
        {
            // It is no JSON either; the path leads to the first of both faults.
        }

        var before = json[..sound];
        return new ContentFormatException(
            "What follows is no UTF-8, as JSON has to be (RFC 8259, section 8.1).",
            path.ToString(),
            before.Count((byte)'\n') + 1,
            sound - (before.LastIndexOf((byte)'\n') + 1) + 1
        );
    }

    private static int Sound(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (
            length < text.Length
            && Rune.DecodeFromUtf8(text[length..], out _, out var consumed) is System.Buffers.OperationStatus.Done
        )
        {
            length += consumed;
        }

        return length;
    }

    /// <summary>Where a reader is.</summary>
    private sealed class Walk
    {
        private readonly Stack<(string? Name, int Index)> places = new();

        public void Pass(ref Utf8JsonReader reader)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    places.Pop();
                    places.Push((JsonText.Unescaped(reader.ValueSpan), 0));
                    break;
                case JsonTokenType.StartObject:
                    Next();
                    places.Push((null, -1));
                    break;
                case JsonTokenType.StartArray:
                    Next();
                    places.Push((null, 0));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    places.Pop();
                    break;
                default:
                    Next();
                    break;
            }
        }

        /// <summary>How many objects and lists are open.</summary>
        public int Depth => places.Count;

        public override string ToString() =>
            places
                .Reverse()
                .Aggregate(
                    new StringBuilder(ContentPath.Root),
                    (path, place) =>
                        place.Name is { } name ? path.Member(name)
                        : place.Index > 0 ? path.Item(place.Index - 1)
                        : path
                )
                .ToString();

        /// <summary>Counts the items of a list.</summary>
        private void Next()
        {
            if (places.TryPeek(out var place) && place.Name is null && place.Index >= 0)
            {
                places.Pop();
                places.Push((null, place.Index + 1));
            }
        }
    }
}
