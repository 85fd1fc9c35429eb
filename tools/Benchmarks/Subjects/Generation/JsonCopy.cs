using System.Text.Json;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Benchmarks.Subjects.Generation;

/// <summary>Documents as JSON, which is all that Microsoft.OpenApi reads without a further package.</summary>
internal static class JsonCopy
{
    /// <summary>The path of a JSON document, or of a copy in JSON of a YAML document.</summary>
    public static async Task<string> OfAsync(string path, string folder, CancellationToken cancellationToken)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            return path;
        }

        var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        var file = new SourceFile(path, text);
        var root = NodeReader.Read(file, ReadOptions.Default, new Findings(), cancellationToken)!;
        var copy = Path.Combine(folder, Path.GetFileNameWithoutExtension(path) + ".json");
        using var stream = File.Create(copy);
        using var json = new Utf8JsonWriter(stream);
        Write(json, root);
        return copy;
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case ObjectNode members:
                json.WriteStartObject();
                foreach (var member in members.Members)
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case ArrayNode items:
                json.WriteStartArray();
                foreach (var item in items.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case ScalarNode { Kind: NodeKind.String } scalar:
                json.WriteStringValue(scalar.Text);
                break;
            case ScalarNode scalar:
                json.WriteRawValue(scalar.Text);
                break;
        }
    }
}
