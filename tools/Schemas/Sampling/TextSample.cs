namespace OpenApi.Schemas.Sampling;

/// <summary>A text that meets format, pattern and length of a schema.</summary>
internal static class TextSample
{
    public static string Of(SchemaParts parts)
    {
        var text = parts.Pattern is { } pattern ? PatternSample.Of(pattern) : OfFormat(parts.Format);
        var (least, most) = (parts.LowestCount("minLength"), parts.HighestCount("maxLength"));
        return text.Length < least ? text.PadRight(least, 'x')
            : text.Length > most && parts.Format is null ? text[..most]
            : text;
    }

    private static string OfFormat(string? format) =>
        format switch
        {
            "date-time" => "2026-01-02T03:04:05Z",
            "date" => "2026-01-02",
            "time" => "03:04:05Z",
            "duration" => "PT1H",
            "uuid" => "6f1c0f1e-5d0b-4c51-9d5c-2b7a4a3f8e11",
            "email" or "idn-email" => "user@example.com",
            "hostname" or "idn-hostname" => "example.com",
            "ipv4" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "uri" or "url" or "iri" => "https://example.com/",
            "uri-reference" or "iri-reference" => "/path",
            "uri-template" => "/path/{id}",
            "json-pointer" => "/member",
            "relative-json-pointer" => "0",
            "regex" => "^text$",
            "byte" => "dGV4dA==",
            _ => "text",
        };
}
