namespace TikTok.Login;

/// <summary>Reads the query of a URL, decoding each field once. The first of several fields of one name counts.</summary>
internal static class QueryString
{
    public static Dictionary<string, string> Parse(string query)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? "" : part[(equals + 1)..];
            fields.TryAdd(Decode(name), Decode(value));
        }

        return fields;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
