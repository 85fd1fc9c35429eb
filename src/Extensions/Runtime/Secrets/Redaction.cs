using System.Text;
using System.Text.RegularExpressions;

namespace OpenApi.Runtime.Secrets;

/// <summary>
/// Masks secrets wherever a URL, a header or a server's text is printed. It rather masks too much: a value is shown only
/// if neither its name nor its form looks like a secret.
/// </summary>
public static partial class Redaction
{
    /// <summary>What stands in the place of a masked value.</summary>
    public const string Mask = "***";

    /// <summary>Values this long, without a space, are taken for secrets whatever their name.</summary>
    private const int SuspiciousLength = 32;

    /// <summary>The URL with user info and the values of secret query parameters masked; the fragment is dropped.</summary>
    /// <param name="url">Absolute or relative; null gives an empty text.</param>
    public static string Url(Uri? url)
    {
        if (url is null)
        {
            return "";
        }

        var text = url.IsAbsoluteUri
            ? url.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped)
            : url.OriginalString;
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        text = fragment < 0 ? text : text[..fragment];
        var query = text.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? text : string.Concat(text.AsSpan(0, query + 1), Query(text[(query + 1)..]));
    }

    /// <summary>A header's value, masked if the header carries credentials or cookies or its name looks like a secret's.</summary>
    /// <param name="name">Name of the header, in any case.</param>
    /// <param name="value">Its value.</param>
    public static string Header(string name, string value) => IsSecretHeader(name) ? Mask : Text(value);

    /// <summary>Free text (a server's message, an exception of another library) with everything that looks like a secret masked.</summary>
    /// <param name="text">Any text; null gives an empty one.</param>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var masked = Named().Replace(text, match => string.Concat(match.Groups["name"].ValueSpan, Mask));
        masked = Scheme().Replace(masked, match => string.Concat(match.Groups["scheme"].ValueSpan, " ", Mask));
        return TokenShape().Replace(masked, Mask);
    }

    /// <summary>Whether a parameter, field or header of this name holds a secret.</summary>
    /// <param name="name">The name, in any case and spelling.</param>
    public static bool IsSecretName(string name) => SecretName().IsMatch(name);

    internal static bool IsSecretHeader(string name) => IsSecretName(name) || SecretHeader().IsMatch(name);

    private static string Query(string query)
    {
        var result = new StringBuilder(query.Length);
        foreach (var pair in query.Split('&'))
        {
            if (result.Length > 0)
            {
                result.Append('&');
            }

            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                result.Append(pair.Length >= SuspiciousLength ? Mask : pair);
                continue;
            }

            var name = pair[..equals];
            var value = pair[(equals + 1)..];
            var secret = IsSecretName(Uri.UnescapeDataString(name)) || value.Length >= SuspiciousLength;
            result.Append(name).Append('=').Append(secret && value.Length > 0 ? Mask : value);
        }

        return result.ToString();
    }

    // "publish_id", "sdkappid" and the like are ids a reader needs; the words here name what must never be seen.
    [GeneratedRegex(
        "sig(n|nature)?$|usersig|secret|token|passw|pwd|credential|authori[sz]ation|ticket|session|verifier|^code$|"
            + "(^|[-_.])key$|(api|access|private|client|goog)[-_]?key|^x-amz-|^x-(oss|cos|goog|tos)-",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SecretName();

    [GeneratedRegex("cookie|auth", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretHeader();

    // name=value and "name": "value" with a secret name; the value ends where a URL, JSON or a sentence would end it.
    [GeneratedRegex(
        """(?<name>[\w.-]*(usersig|signature|secret|token|password|credential|verifier|ticket|api[-_]?key|x-amz-\w+)["']?\s*[=:]\s*["']?)(?<value>[^\s"'&,;)}\]]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?<scheme>Bearer|Basic|Digest)\s+[A-Za-z0-9\-._~+/=*]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Scheme();

    // Tokens that tell themselves by their prefix, and zlib streams in the UserSig alphabet (which start with "eJ" or "eA").
    [GeneratedRegex(
        @"\b(act|rft|clt)\.[A-Za-z0-9!%._~-]{6,}|\bsk-[A-Za-z0-9_-]{8,}|\be[AJN][A-Za-z0-9*_-]{38,}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TokenShape();
}
