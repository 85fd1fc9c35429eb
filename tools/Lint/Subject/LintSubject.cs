using OpenApi.Documents.Structure;
using OpenApi.Documents.Views;

namespace OpenApi.Lint.Subject;

/// <summary>A document made ready for the rules.</summary>
internal sealed class LintSubject
{
    private readonly ILookup<ObjectKind, PlacedPart> parts;
    private readonly Lazy<IReadOnlyList<Mismatch>> mismatches;

    /// <summary>Makes a document ready.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public LintSubject(ApiDocument document, CancellationToken cancellationToken)
    {
        Document = document;
        CancellationToken = cancellationToken;
        parts = PartWalk.All(document, cancellationToken).ToLookup(part => part.Kind);
        Operations = [.. document.Paths.Concat(document.Webhooks).SelectMany(path => path.Operations)];
        mismatches = new Lazy<IReadOnlyList<Mismatch>>(() => Mismatch.ListOf(this));
    }

    /// <summary>The document.</summary>
    public ApiDocument Document { get; }

    /// <summary>Ends the work.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The operations of the paths, then those of the webhooks.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The operations of the paths.</summary>
    public IEnumerable<Operation> Calls => Document.Paths.SelectMany(path => path.Operations);

    /// <summary>The schemas, each once, references included, of all files.</summary>
    public IEnumerable<Schema> Schemas => parts[ObjectKind.Schema].Select(part => new Schema(Document, part.Node));

    /// <summary>Examples and defaults that do not meet their schemas; worked out once for all rules.</summary>
    public IReadOnlyList<Mismatch> Mismatches => mismatches.Value;

    /// <summary>The objects of a kind, each once, references left out.</summary>
    public IEnumerable<PlacedPart> Parts(ObjectKind kind) => parts[kind].Where(part => part.Node["$ref"] is null);
}
