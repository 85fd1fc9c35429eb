using System.Collections.Immutable;
using System.Globalization;

namespace TimPush.Webhooks;

/// <summary>The query values of a webhook. Names are case-sensitive; of a name that comes twice the first value counts.</summary>
internal sealed class WebhookQuery
{
    private readonly ImmutableDictionary<string, string> _values;

    public WebhookQuery(string query) =>
        _values = query
            .TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .DistinctBy(pair => Decode(pair[0]))
            .ToImmutableDictionary(pair => Decode(pair[0]), pair => pair.Length == 2 ? Decode(pair[1]) : "");

    public string? this[string name] => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public long? Number(string name) =>
        long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
