using System.Text;

namespace OpenApi.Contract.Answering;

/// <summary>The smallest pictures that viewers open, for answers of <c>image/*</c> without an example.</summary>
internal static class Picture
{
    /// <summary>The media type that stands for any picture.</summary>
    public const string AnyIs = "image/png";

    private static readonly Dictionary<string, byte[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/png"] = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        ),
        ["image/gif"] = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"),
        ["image/svg+xml"] = Encoding.UTF8.GetBytes(
            """<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>"""
        ),
    };

    /// <summary>The bytes of a picture; null where there is none of that type.</summary>
    /// <param name="mediaType">The media type without parameters.</param>
    public static byte[]? Of(string mediaType) => Known.GetValueOrDefault(mediaType == "image/*" ? AnyIs : mediaType);
}
