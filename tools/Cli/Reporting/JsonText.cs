using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenApi.Cli.Reporting;

/// <summary>Indented JSON text.</summary>
internal static class JsonText
{
    // The text goes to a terminal or a file, never into a page, so signs such as quotes may stay readable.
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of what is written.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
