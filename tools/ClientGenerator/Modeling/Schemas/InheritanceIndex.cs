using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>Which components name which others in their <c>allOf</c>.</summary>
internal sealed class InheritanceIndex
{
    private readonly Dictionary<Node, List<Heir>> heirs = [];
    private readonly HashSet<Heir> kept = [];
    private readonly ModelingBudget budget;

    public InheritanceIndex(ApiDocument document, ModelingBudget budget)
    {
        this.budget = budget;
        foreach (var component in document.ComponentSchemas.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var parts = component.Value.AllOf.Where(part => part.Reference is not null).ToList();
            if (parts.Count > 0)
            {
                var heir = new Heir(component, ListOf(component.Value.Node));
                parts.ForEach(part => ListOf(part.Target.Node).Add(heir));
            }
        }
    }

    /// <summary>The components that name a schema in their <c>allOf</c>.</summary>
    public IReadOnlyList<Heir> HeirsOf(Schema schema) => heirs.TryGetValue(schema.Node, out var list) ? list : [];

    /// <summary>The components that name a schema in their <c>allOf</c>, directly or through others.</summary>
    public List<KeyValuePair<string, Schema>> DescendantsOf(Schema schema)
    {
        var seen = new HashSet<Node> { schema.Node };
        return [.. Below(schema, heir => seen.Add(heir.Component.Value.Node)).Select(heir => heir.Component)];
    }

    /// <summary>The components below a schema that are kept because of it, and were not already because of another.</summary>
    public List<Heir> KeepBelow(Schema schema) => Below(schema, kept.Add);

    /// <summary>Nearest first; what is below a component that is not new is not gone through again.</summary>
    private List<Heir> Below(Schema schema, Predicate<Heir> isNew)
    {
        var found = new List<Heir>();
        var open = new Queue<IReadOnlyList<Heir>>([HeirsOf(schema)]);
        while (open.Count > 0)
        {
            foreach (var heir in open.Dequeue())
            {
                budget.Step();
                if (isNew(heir))
                {
                    found.Add(heir);
                    open.Enqueue(heir.Heirs);
                }
            }
        }

        return found;
    }

    private List<Heir> ListOf(Node node)
    {
        if (!heirs.TryGetValue(node, out var list))
        {
            heirs.Add(node, list = []);
        }

        return list;
    }
}
