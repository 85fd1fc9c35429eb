using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Meaning.Schemas;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling;

/// <summary>What the rules of one run share.</summary>
internal sealed class ModelingContext
{
    public ModelingContext(ApiDocument document, GenerationOptions options, CancellationToken cancellationToken)
    {
        Document = document;
        Options = options;
        CancellationToken = cancellationToken;
        Budget = new ModelingBudget(cancellationToken);
        Types = new TypeTable(Diagnostics, Budget);
        Widths = IntegerWidths.Find(document, cancellationToken);
        Components = new ComponentNames(document, options);
        Inheritance = new InheritanceIndex(document, Budget);
        Schemas = new EffectiveSchemas(Budget.Step);
    }

    public ApiDocument Document { get; }

    public GenerationOptions Options { get; }

    public CancellationToken CancellationToken { get; }

    public ModelingBudget Budget { get; }

    public List<Diagnostic> Diagnostics { get; } = [];

    public ModelOrigins Origins { get; } = new();

    public TypeTable Types { get; }

    public IntegerWidths Widths { get; }

    public ComponentNames Components { get; }

    public InheritanceIndex Inheritance { get; }

    public EffectiveSchemas Schemas { get; }

    public void Report(DiagnosticDescriptor descriptor, Node node, params object[] arguments) =>
        Diagnostics.Add(Diagnostic.At(descriptor, node, arguments));
}
