using System.Text;
using Microsoft.Net.Http.Headers;

namespace OpenApi.Contract.Validation.Bodies;

/// <summary>One part of a multipart body.</summary>
/// <param name="Name">The name of the field, or null.</param>
/// <param name="FileName">The name of the file, or null.</param>
/// <param name="ContentType">The media type, or null when the part does not say.</param>
/// <param name="Content">The bytes.</param>
internal sealed record BodyPart(string? Name, string? FileName, string? ContentType, ReadOnlyMemory<byte> Content);

/// <summary>Cuts a multipart body into its parts (RFC 2046, section 5.1; RFC 7578).</summary>
internal static class MultipartBody
{
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    /// <returns>The parts, or null when the body is not cut by its boundary.</returns>
    public static IReadOnlyList<BodyPart>? Read(string contentType, ReadOnlyMemory<byte> body)
    {
        if (
            !MediaTypeHeaderValue.TryParse(contentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary
        )
        {
            return null;
        }

        var mark = Encoding.ASCII.GetBytes("--" + boundary);
        var parts = new List<BodyPart>();
        var start = body.Span.IndexOf(mark);
        while (start >= 0)
        {
            var rest = body[(start + mark.Length)..];
            if (rest.Span.StartsWith("--"u8))
            {
                return parts;
            }

            var next = rest.Span.IndexOf([.. LineEnd, .. mark]);
            if (next < 0 || !rest.Span.StartsWith(LineEnd))
            {
                return null;
            }

            parts.Add(ReadPart(rest[LineEnd.Length..Math.Max(next, LineEnd.Length)]));
            start += mark.Length + next + LineEnd.Length;
        }

        return null;
    }

    private static BodyPart ReadPart(ReadOnlyMemory<byte> part)
    {
        var end = part.Span.StartsWith(LineEnd) ? 0 : part.Span.IndexOf(HeadEnd);
        var head = end <= 0 ? "" : Encoding.UTF8.GetString(part.Span[..end]);
        var content =
            end < 0 ? default
            : end == 0 ? part[LineEnd.Length..]
            : part[(end + HeadEnd.Length)..];
        var fields = head.Split("\r\n")
            .Select(line => line.Split(':', 2))
            .Where(line => line.Length == 2)
            .ToLookup(line => line[0].Trim(), line => line[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var disposition = ContentDispositionHeaderValue.TryParse(
            fields["Content-Disposition"].FirstOrDefault(""),
            out var read
        )
            ? read
            : null;
        return new BodyPart(
            HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value,
            HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default).Value,
            fields["Content-Type"].FirstOrDefault(),
            content
        );
    }
}
