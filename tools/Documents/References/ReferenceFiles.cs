using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Syntax;

namespace OpenApi.Documents.References;

/// <summary>
/// The document and the files beside it that its references name. Files are loaded while the document is read and never
/// after, so that finished documents can be used by several threads.
/// </summary>
internal sealed class ReferenceFiles
{
    private readonly Dictionary<SourceFile, FileScope> byFile = [];
    private readonly Dictionary<string, Lookup> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (FileScope Scope, Node Root)> byId = new(StringComparer.Ordinal);
    private readonly ReadOptions options;
    private readonly Findings findings;
    private readonly CancellationToken cancellationToken;
    private readonly string folder;
    private bool isComplete;
    private long referencedLength;

    /// <summary>Begins with the document itself.</summary>
    /// <param name="root">The document's root.</param>
    /// <param name="options">The bounds and the way to other files.</param>
    /// <param name="findings">Takes what is found in other files.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public ReferenceFiles(Node root, ReadOptions options, Findings findings, CancellationToken cancellationToken)
    {
        this.options = options;
        this.findings = findings;
        this.cancellationToken = cancellationToken;
        var nameStart = root.File.Path.LastIndexOfAny(['/', '\\']) + 1;
        folder = root.File.Path.Substring(0, nameStart);
        Main = Add(root.File.Path.Substring(nameStart), root);
    }

    /// <summary>The document's own scope.</summary>
    public FileScope Main { get; }

    /// <summary>Whether any file makes resources by <c>$id</c>.</summary>
    public bool HasIds => byId.Count > 0;

    /// <summary>The scope of the file that a node was written in; the document's for nodes from elsewhere, such as an overlay.</summary>
    public FileScope ScopeOf(Node node) => byFile.TryGetValue(node.File, out var scope) ? scope : Main;

    /// <summary>The resource of that absolute id.</summary>
    public (FileScope Scope, Node Root)? WithId(string id) => byId.TryGetValue(id, out var resource) ? resource : null;

    /// <summary>The root of a file by its path, which is read when it was not yet.</summary>
    public Lookup Load(string path)
    {
        if (byPath.TryGetValue(path, out var known))
        {
            return known;
        }

        if (isComplete)
        {
            return Lookup.Failed(ReadingDiagnostics.MissingFile, path);
        }

        var loaded = LoadNew(path);
        byPath[path] = loaded;
        return loaded;
    }

    /// <summary>Ends the loading; what is not there now is never found.</summary>
    public void Complete() => isComplete = true;

    private Lookup LoadNew(string path)
    {
        if (referencedLength + ReadOptions.LeastFileLength > options.MaxReferencedLength)
        {
            return Lookup.Failed(ReadingDiagnostics.TooMuchReferenced, path);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (options.LoadFile?.Invoke(path) is not { } text)
        {
            return Lookup.Failed(ReadingDiagnostics.MissingFile, path);
        }

        referencedLength += Math.Max(text.Length, ReadOptions.LeastFileLength);
        var file = new SourceFile(folder + path, text);
        return NodeReader.Read(file, options, findings, cancellationToken) is { } root
            ? Lookup.Found(Add(path, root).Root)
            : Lookup.Failed(ReadingDiagnostics.BrokenFile, path);
    }

    private FileScope Add(string path, Node root)
    {
        var scope = new FileScope(path, root, cancellationToken);
        byFile.Add(root.File, scope);
        byPath[path] = Lookup.Found(root);
        foreach (var resource in scope.Resources)
        {
            if (!byId.ContainsKey(resource.Key))
            {
                byId.Add(resource.Key, (scope, resource.Value));
            }
        }

        return scope;
    }
}
