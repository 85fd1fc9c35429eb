using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Json;
using OpenApi.ClientGenerator.Reading.Nodes;
using OpenApi.ClientGenerator.Reading.Yaml;

namespace OpenApi.ClientGenerator.Reading;

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
            findings.Add(Diagnostic.At(ReadingDiagnostics.TooLong, file, 0, file.Text.Length, options.MaxLength));
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var budget = new NodeBudget(file, options, cancellationToken);
        try
        {
            return IsJson(file)
                ? new JsonNodeReader(file, budget, findings).Read()
                : new YamlNodeReader(file, budget, findings, cancellationToken).Read();
        }
        catch (UnreadableException fault)
        {
            findings.Add(fault.Finding);
            return null;
        }
    }

    private static bool IsJson(SourceFile file)
    {
        if (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var isYaml =
            file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        var start = file.Text.AsSpan().TrimStart([' ', '\t', '\r', '\n', '\uFEFF']);
        return !isYaml && !start.IsEmpty && start[0] is '{' or '[';
    }
}
