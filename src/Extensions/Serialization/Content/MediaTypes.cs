namespace OpenApi.Serialization.Content;

/// <summary>Which format a media type is of.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Text = "text/plain";
    public const string Multipart = "multipart/form-data";

    /// <summary>The format of a media type, its parameters aside; null for one that is none of these.</summary>
    public static string? Format(string contentType)
    {
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var essence = contentType.AsSpan(0, end < 0 ? contentType.Length : end).Trim();
        if (
            Is(essence, Json)
            || Is(essence, "text/json")
            || essence.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Json;
        }

        return Is(essence, Form) ? Form
            : Is(essence, Text) ? Text
            : Is(essence, Multipart) ? Multipart
            : null;
    }

    /// <summary>Makes sure that a factory is asked for what it makes.</summary>
    public static void Require(string contentType, string format)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        if (Format(contentType) != format)
        {
            throw new ArgumentOutOfRangeException(nameof(contentType), contentType, $"This factory serves {format}.");
        }
    }

    private static bool Is(ReadOnlySpan<char> essence, string name) =>
        essence.Equals(name, StringComparison.OrdinalIgnoreCase);
}
