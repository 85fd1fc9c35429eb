using System.Globalization;
using System.Text;
using OpenApi.Runtime.Secrets;

namespace OpenApi.Runtime.Errors;

/// <summary>The message of a <see cref="ServiceException"/>: what failed, why, and the id to quote.</summary>
internal static class FailureText
{
    private const int MaximumServiceText = 500;

    public static string Of(string service, EnvelopeError error, string? meaning)
    {
        var text = new StringBuilder(service).Append(' ').Append(Finding(error)).Append('.');
        if (!string.IsNullOrWhiteSpace(meaning))
        {
            text.Append(' ').Append(meaning.Trim());
        }

        if (Safe(error.Message) is { } said)
        {
            text.Append(" The service says: ").Append(said);
        }

        text.Append(CultureInfo.InvariantCulture, $" ({error.Method} {error.SafeUrl}, HTTP {error.HttpStatus}");
        if (Safe(error.RequestId) is { } id)
        {
            text.Append(", request id ").Append(id);
        }

        return text.Append(')').ToString();
    }

    /// <summary>Text of a server, fit to be printed: secrets masked, one line, bounded.</summary>
    public static string? Safe(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
        var masked = Redaction.Text(line);
        return masked.Length <= MaximumServiceText ? masked : string.Concat(masked.AsSpan(0, MaximumServiceText), "…");
    }

    private static string Finding(EnvelopeError error) =>
        error.Kind switch
        {
            FailureKind.Code => $"answered with code {Safe(error.Code)}",
            FailureKind.Redirect => $"redirects to {Location(error)}, which is not followed",
            FailureKind.UnexpectedContent =>
                $"sent {error.MediaType ?? "a page"} where data was asked for, as a gateway between you and it would",
            FailureKind.MalformedBody => "sent a body that is not the JSON it claims to be",
            _ => $"answered with HTTP status {error.HttpStatus.ToString(CultureInfo.InvariantCulture)} and no code",
        };

    private static string Location(EnvelopeError error) =>
        error.Headers.TryGetValue("Location", out var values)
        && Uri.TryCreate(values.FirstOrDefault(), UriKind.RelativeOrAbsolute, out var target)
            ? Redaction.Url(target)
            : "another place";
}
