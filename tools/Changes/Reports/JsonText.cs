using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenApi.Changes.Reports;

/// <summary>Indented JSON text.</summary>
public static class JsonText
{
    // Reports go to files and terminals, never into a page, so quotes and letters of all scripts may stay readable.
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of what is written, with a line feed at its end.</summary>
    /// <param name="write">Writes one value.</param>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            write(json);
        }

        buffer.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
