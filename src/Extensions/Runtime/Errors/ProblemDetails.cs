using System.Net.Http.Headers;
using System.Text.Json;

namespace OpenApi.Runtime.Errors;

/// <summary>What a problem document says to people (RFC 9457).</summary>
internal static class ProblemDetails
{
    /// <summary>Whether a body is a problem document.</summary>
    public static bool IsOne(MediaTypeHeaderValue? type) =>
        string.Equals(type?.MediaType, "application/problem+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The <c>detail</c>, which speaks of this occurrence, else the <c>title</c>, which speaks of its kind; null where neither is a text.</summary>
    /// <param name="json">The body, perhaps cut off.</param>
    public static string? MessageOf(ReadOnlyMemory<byte> json)
    {
        string? title = null;
        try
        {
            var reader = new Utf8JsonReader(json.Span, isFinalBlock: false, default);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isDetail = reader.ValueTextEquals("detail"u8);
                var isTitle = reader.ValueTextEquals("title"u8);
                if (!reader.Read())
                {
                    break;
                }

                if (
                    (isDetail || isTitle)
                    && reader.TokenType == JsonTokenType.String
                    && reader.GetString() is { Length: > 0 } text
                )
                {
                    if (isDetail)
                    {
                        return text;
                    }

                    title ??= text;
                }
                else if (!reader.TrySkip())
                {
                    break;
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What came before the fault counts.
        }

        return title;
    }
}
