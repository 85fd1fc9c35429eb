using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>
/// Finds the integers without format whose document shows values beyond 32 bits (design, D1): in examples, which are walked
/// along the schema, in defaults, enums and bounds.
/// </summary>
internal sealed class IntegerWidths
{
    private const int DeepestExample = 64;
    private readonly Dictionary<Node, string> wide = [];
    private readonly WideNumbers numbers;

    private IntegerWidths(WideNumbers numbers) => this.numbers = numbers;

    /// <summary>The schemas that need 64 bits, each with a value that shows it.</summary>
    public IReadOnlyDictionary<Node, string> Wide => wide;

    /// <summary>Looks through a whole document.</summary>
    public static IntegerWidths Find(ApiDocument document, CancellationToken cancellationToken)
    {
        var widths = new IntegerWidths(new WideNumbers(cancellationToken));
        widths.numbers.Search(document.Root);
        foreach (var operation in document.Paths.SelectMany(path => path.Operations))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var parameter in operation.Parameters)
            {
                widths.WalkExamples(parameter.Schema, parameter.Examples);
            }

            var contents = operation.Responses.SelectMany(response => response.Content);
            foreach (var content in (operation.RequestBody?.Content ?? []).Concat(contents))
            {
                widths.WalkExamples(content.Schema, content.Examples);
            }
        }

        widths.WalkSchemas(document, cancellationToken);
        return widths;
    }

    /// <summary>Whether a schema needs 64 bits, either for the document's values or for its own bounds.</summary>
    public bool IsWide(Schema schema) => wide.ContainsKey(schema.Node);

    private void WalkExamples(Schema? schema, IEnumerable<Example> examples)
    {
        if (schema is { } present)
        {
            foreach (var value in examples.Select(example => example.Value).OfType<Node>())
            {
                numbers.Search(value);
                Walk(present, value, DeepestExample);
            }
        }
    }

    /// <summary>
    /// Every schema's own examples, wherever the schema stands. Only what stands in several places has to be remembered, and that is
    /// what is reached from elsewhere than its parent.
    /// </summary>
    private void WalkSchemas(ApiDocument document, CancellationToken cancellationToken)
    {
        var open = new Stack<(Node Node, Node? From)>();
        var shared = new HashSet<Node>();
        Open(document.Root, null);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (node, from) = open.Pop();
            if (node is ArrayNode array)
            {
                foreach (var item in array.Items)
                {
                    Open(item, node);
                }
            }
            else if (node is ObjectNode members && (members.Parent == from || shared.Add(members)))
            {
                var schema = new Schema(document, members);
                if (schema.Types != SchemaTypes.None || members.Find("properties") is not null)
                {
                    Inspect(schema);
                }

                foreach (var member in members.Members)
                {
                    Open(member.Value, node);
                }
            }
        }

        void Open(Node node, Node? from)
        {
            if (numbers.AreIn(node))
            {
                open.Push((node, from));
            }
        }
    }

    private void Inspect(Schema schema)
    {
        foreach (var example in schema.Examples)
        {
            Walk(schema, example, DeepestExample);
        }

        if (IsPlainInteger(schema))
        {
            string[] keywords = ["default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "const"];
            foreach (var value in keywords.Select(keyword => schema[keyword]).Concat(schema.Enum ?? []))
            {
                Note(schema, value);
            }
        }
    }

    private void Walk(Schema schema, Node value, int depth)
    {
        if (depth == 0 || !numbers.AreIn(value))
        {
            return;
        }

        schema = schema.Target;
        if (schema.Node is not ObjectNode)
        {
            return;
        }

        if (value.Kind == NodeKind.Number)
        {
            Note(schema, value);
        }

        foreach (var part in schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf))
        {
            Walk(part, value, depth - 1);
        }

        if (value is ArrayNode array && schema.Items is { } items)
        {
            foreach (var item in array.Items)
            {
                Walk(items, item, depth - 1);
            }
        }

        if (value is ObjectNode members)
        {
            WalkMembers(schema, members, depth);
        }
    }

    private void WalkMembers(Schema schema, ObjectNode members, int depth)
    {
        var properties = schema["properties"];
        foreach (var member in members.Members)
        {
            if (properties?[member.Name] is { } property)
            {
                Walk(new Schema(schema.Document, property), member.Value, depth - 1);
            }
            else if (schema.AdditionalProperties is { } additional)
            {
                Walk(additional, member.Value, depth - 1);
            }
        }
    }

    private void Note(Schema schema, Node? value)
    {
        if (
            value is ScalarNode number
            && WideNumbers.IsWide(number)
            && IsPlainInteger(schema)
            && !wide.ContainsKey(schema.Node)
        )
        {
            wide.Add(schema.Node, MessageValue(number.Text));
        }
    }

    private static bool IsPlainInteger(Schema schema) =>
        (schema.Types & ~SchemaTypes.Null) == SchemaTypes.Integer && schema.Format is null;

    private static string MessageValue(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "…";
}
