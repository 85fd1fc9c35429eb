using OpenApi.ClientGenerator;

namespace OpenApi.Conformance.Oracle;

/// <summary>What Kiota makes of a document.</summary>
/// <param name="Document">The document's path.</param>
/// <param name="ClassName">The client class.</param>
/// <param name="Namespace">The namespace of the client class.</param>
public sealed record KiotaRequest(string Document, string ClassName, string Namespace)
{
    /// <summary>What the tool is told, but for the folder that it writes to.</summary>
    internal IReadOnlyList<string> Arguments =>
        [
            "kiota",
            "generate",
            "--language",
            "CSharp",
            "--exclude-backward-compatible",
            "--log-level",
            "Error",
            "--class-name",
            ClassName,
            "--namespace-name",
            Namespace,
            "--openapi",
            Document,
        ];
}

/// <summary>A client that Kiota made.</summary>
/// <param name="Files">Its files.</param>
public sealed record KiotaClient(IReadOnlyList<GeneratedFile> Files)
{
    /// <summary>The client whose files are in a folder.</summary>
    internal static KiotaClient Read(string folder) =>
        new([
            .. Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => new GeneratedFile(Path.GetRelativePath(folder, file), File.ReadAllText(file))),
        ]);
}
