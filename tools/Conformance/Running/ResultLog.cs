using System.Text.Encodings.Web;
using System.Text.Json;
using OpenApi.Conformance.Checking;

namespace OpenApi.Conformance.Running;

/// <summary>
/// The result file: one JSON line for each document, written as soon as it is done, so that a run that was broken off can be
/// resumed.
/// </summary>
public sealed class ResultLog : IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock gate = new();
    private readonly StreamWriter writer;

    private ResultLog(StreamWriter writer) => this.writer = writer;

    /// <summary>Opens a result file to add to.</summary>
    /// <param name="path">The file; made when it is missing.</param>
    public static ResultLog Append(string path) => new(new StreamWriter(path, append: true) { AutoFlush = true });

    /// <summary>The results that a file holds; a last line that was broken off is passed over.</summary>
    /// <param name="path">The file; it may be missing.</param>
    public static IEnumerable<DocumentResult> Read(string path) =>
        File.Exists(path) ? File.ReadLines(path).Select(Parse).OfType<DocumentResult>() : [];

    /// <summary>Adds a result.</summary>
    public void Add(DocumentResult result)
    {
        lock (gate)
        {
            writer.WriteLine(JsonSerializer.Serialize(result, Format));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private static DocumentResult? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<DocumentResult>(line, Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
