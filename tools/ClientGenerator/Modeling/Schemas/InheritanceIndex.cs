using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.ClientGenerator.Reading.Nodes;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>Which components name which others in their <c>allOf</c>.</summary>
internal sealed class InheritanceIndex
{
    private readonly Dictionary<Node, List<KeyValuePair<string, Schema>>> children = [];
    private readonly ModelingBudget budget;

    public InheritanceIndex(ApiDocument document, ModelingBudget budget)
    {
        this.budget = budget;
        foreach (var component in document.ComponentSchemas.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var part in component.Value.AllOf.Where(part => part.Reference is not null))
            {
                var target = part.Target.Node;
                if (!children.TryGetValue(target, out var list))
                {
                    children.Add(target, list = []);
                }

                list.Add(component);
            }
        }
    }

    /// <summary>The components that name a schema in their <c>allOf</c>, directly or through others.</summary>
    public IReadOnlyList<KeyValuePair<string, Schema>> DescendantsOf(Schema schema)
    {
        var found = new List<KeyValuePair<string, Schema>>();
        var seen = new HashSet<Node> { schema.Node };
        var open = new Queue<Node>();
        open.Enqueue(schema.Node);
        while (open.Count > 0)
        {
            foreach (var child in children.TryGetValue(open.Dequeue(), out var list) ? list : [])
            {
                budget.Step();
                if (seen.Add(child.Value.Node))
                {
                    found.Add(child);
                    open.Enqueue(child.Value.Node);
                }
            }
        }

        return found;
    }
}
