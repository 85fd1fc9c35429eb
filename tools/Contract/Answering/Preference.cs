using System.Globalization;
using System.Text.RegularExpressions;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Answering;

/// <summary>
/// What a caller asks of the stub by <c>Prefer</c> (RFC 7240), in the words that Prism uses:
/// <c>Prefer: code=400, example=invalid_param</c>, or <c>dynamic=true</c> for an answer made from the schema.
/// </summary>
/// <param name="Code">The status code, or null.</param>
/// <param name="Example">The example's name, or null.</param>
/// <param name="Dynamic">Whether the answer is to be made from the schema although there are examples.</param>
public sealed partial record Preference(int? Code, string? Example, bool Dynamic)
{
    private static readonly Preference None = new(null, null, false);

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["__code"] = "code",
        ["__example"] = "example",
        ["__dynamic"] = "dynamic",
    };

    /// <summary>Whether nothing was asked for.</summary>
    public bool IsNone => this == None;

    /// <summary>What a request asks for, by <c>Prefer</c> or, as Prism reads it too, by the query.</summary>
    internal static Preference Of(CallRequest request) =>
        Parse([
            .. request
                .Query.Where(pair => Names.ContainsKey(pair.Key))
                .Select(pair => $"{Names[pair.Key]}=\"{Special().Replace(pair.Value, @"\$0")}\""),
            .. request.Headers.All("Prefer"),
        ]);

    /// <summary>The request without what is meant for the stub and not for the service.</summary>
    internal static CallRequest Without(CallRequest request) =>
        request.QueryString.Contains("__", StringComparison.Ordinal)
            ? request with
            {
                QueryString = string.Join(
                    '&',
                    request
                        .QueryString.Split('&')
                        .Where(pair => !Names.ContainsKey(FormText.Decode(pair.Split('=', 2)[0])))
                ),
            }
            : request;

    /// <summary>Reads all lines of the header; preferences that are not for the stub are ignored.</summary>
    public static Preference Parse(IEnumerable<string> headers)
    {
        var preference = None;
        foreach (var item in headers.SelectMany(header => Item().Matches(header)))
        {
            var value = Escape().Replace(item.Groups["quoted"].Value, "$1") + item.Groups["plain"].Value.TrimEnd();
            preference = item.Groups["name"].Value.ToLowerInvariant() switch
            {
                "code" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) =>
                    preference with
                    {
                        Code = code,
                    },
                "example" => preference with { Example = value },
                "dynamic" => preference with { Dynamic = value is "" or "true" },
                _ => preference,
            };
        }

        return preference;
    }

    /// <summary>The preference as the header says it; a name that is no plain word is quoted.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            new[]
            {
                Code is { } code ? $"code={code}" : null,
                Example is null ? null
                : Plain().IsMatch(Example) ? $"example={Example}"
                : $"example=\"{Special().Replace(Example, @"\$0")}\"",
                Dynamic ? "dynamic=true" : null,
            }.OfType<string>()
        );

    [GeneratedRegex("""(?<name>[^\s=,;]+)(?:\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^,;]*)))?""")]
    private static partial Regex Item();

    [GeneratedRegex("""^[^\s,;"\\](?:[^,;"\\]*[^\s,;"\\])?$""")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();

    [GeneratedRegex("""["\\]""")]
    private static partial Regex Special();
}
