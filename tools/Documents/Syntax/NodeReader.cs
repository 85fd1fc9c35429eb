using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax.Json;
using OpenApi.Documents.Syntax.Yaml;

namespace OpenApi.Documents.Syntax;

/// <summary>Reads a JSON or YAML text of any content into nodes.</summary>
public static class NodeReader
{
    /// <summary>
    /// Reads a text. Its format follows from the extension <c>.json</c>, <c>.yaml</c> or <c>.yml</c>; without one of
    /// these, a text that begins with a brace or a bracket is JSON and any other is YAML.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The root, or null when the text cannot be read; <paramref name="findings"/> then holds the error.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Node? Read(
        SourceFile file,
        ReadOptions options,
        Findings findings,
        CancellationToken cancellationToken
    )
    {
        if (file.Text.Length > options.MaxLength)
        {
            findings.Add(DocumentReader.TooLong(file.Path, file.Text.Length, options));
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return FormatOf(file) switch
            {
                Format.Json => ReadJson(file, options, findings, cancellationToken),
                Format.Yaml => ReadYaml(file, options, findings, cancellationToken),
                _ => ReadEither(file, options, findings, cancellationToken),
            };
        }
        catch (UnreadableException fault)
        {
            findings.Add(fault.Finding);
            return null;
        }
    }

    private enum Format
    {
        Json,
        Yaml,
        JsonWithinYaml,
    }

    private static Format FormatOf(SourceFile file)
    {
        if (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return Format.Json;
        }

        var start = file.Text.AsSpan().TrimStart([' ', '\t', '\r', '\n', '\uFEFF']);
        var isYaml =
            file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        return start.IsEmpty || start[0] is not ('{' or '[') ? Format.Yaml
            : isYaml ? Format.JsonWithinYaml
            : Format.Json;
    }

    /// <summary>JSON in a YAML file is read as JSON, which is exact and much faster; YAML's braces are tried when it is not.</summary>
    private static Node ReadEither(
        SourceFile file,
        ReadOptions options,
        Findings findings,
        CancellationToken cancellationToken
    )
    {
        var ofJson = new Findings();
        try
        {
            var root = ReadJson(file, options, ofJson, cancellationToken);
            findings.AddRange(ofJson.ToSorted());
            return root;
        }
        catch (UnreadableException)
        {
            return ReadYaml(file, options, findings, cancellationToken);
        }
    }

    private static Node ReadJson(
        SourceFile file,
        ReadOptions options,
        Findings findings,
        CancellationToken cancellationToken
    ) => new JsonNodeReader(file, new NodeBudget(file, options, cancellationToken), findings).Read();

    private static Node ReadYaml(
        SourceFile file,
        ReadOptions options,
        Findings findings,
        CancellationToken cancellationToken
    ) => new YamlNodeReader(file, new NodeBudget(file, options, cancellationToken), findings, cancellationToken).Read();
}
