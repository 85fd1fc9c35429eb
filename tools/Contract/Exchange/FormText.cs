using System.Text;

namespace OpenApi.Contract.Exchange;

/// <summary>Names and values as queries and URL-encoded forms write them.</summary>
public static class FormText
{
    /// <summary>Reads <c>a=1&amp;b=2</c>; a plus sign is a space, a part without an equals sign has an empty value.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text) =>
        [.. ParseRaw(text).Select(pair => new KeyValuePair<string, string>(Decode(pair.Key), Decode(pair.Value)))];

    /// <summary>Cuts <c>a=1&amp;b=2</c> into pairs and decodes nothing.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ParseRaw(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(equals < 0 ? new(part, "") : new(part[..equals], part[(equals + 1)..]));
        }

        return pairs;
    }

    /// <summary>Writes names and values so that <see cref="Parse"/> reads them back.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in pairs)
        {
            text.Append(text.Length > 0 ? "&" : "")
                .Append(Uri.EscapeDataString(name))
                .Append('=')
                .Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    /// <summary>Takes percent-encoding and plus signs out of a name or a value.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
