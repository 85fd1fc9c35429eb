using System.Collections.Frozen;

namespace AiToEarn.Assets;

/// <summary>
/// Content types by extension. The service signs an upload for the type that it guesses from the file name, so that storage refuses
/// another one; these are the types of the public registry of media types.
/// </summary>
internal static class ContentTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly FrozenDictionary<string, string> ByExtension = new Dictionary<string, string>
    {
        [".aac"] = "audio/aac",
        [".avi"] = "video/x-msvideo",
        [".avif"] = "image/avif",
        [".bmp"] = "image/bmp",
        [".csv"] = "text/csv",
        [".flac"] = "audio/flac",
        [".flv"] = "video/x-flv",
        [".gif"] = "image/gif",
        [".heic"] = "image/heic",
        [".heif"] = "image/heif",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".json"] = "application/json",
        [".m4a"] = "audio/mp4",
        [".m4v"] = "video/x-m4v",
        [".mkv"] = "video/x-matroska",
        [".mov"] = "video/quicktime",
        [".mp3"] = "audio/mpeg",
        [".mp4"] = "video/mp4",
        [".mpeg"] = "video/mpeg",
        [".mpg"] = "video/mpeg",
        [".oga"] = "audio/ogg",
        [".ogg"] = "audio/ogg",
        [".ogv"] = "video/ogg",
        [".opus"] = "audio/ogg",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".srt"] = "application/x-subrip",
        [".svg"] = "image/svg+xml",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".ts"] = "video/mp2t",
        [".txt"] = "text/plain",
        [".vtt"] = "text/vtt",
        [".wav"] = "audio/wav",
        [".weba"] = "audio/webm",
        [".webm"] = "video/webm",
        [".webp"] = "image/webp",
        [".wmv"] = "video/x-ms-wmv",
        [".zip"] = "application/zip",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The type of a file name; <c>application/octet-stream</c> for an extension that is not known.</summary>
    public static string Of(string filename) => ByExtension.GetValueOrDefault(Path.GetExtension(filename), Unknown);
}
