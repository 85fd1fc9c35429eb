using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.ClientGenerator.Modeling.Operations;
using OpenApi.ClientGenerator.Modeling.Paths;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Freezes request builders.</summary>
internal sealed class BuilderFreezer(
    ModelingContext context,
    OperationModeler operations,
    OperationFreezer operationFreezer,
    ClassFreezer classes
)
{
    public RequestBuilderDeclaration Freeze(BuilderDraft draft)
    {
        var node = draft.Node;
        context.Origins.Add(OriginOf(node), draft.FullName);
        if (node.IsRoot && context.Document.Root["servers"] is { } servers)
        {
            context.Origins.Add(servers, draft.FullName, ModelOrigins.BaseUrl);
        }

        var shortcut = node.Operations.Count == 0 ? draft.Children.Find(child => child.Node.IsTrailingSlash) : null;
        var frozen = draft
            .Operations.Select(operation => operationFreezer.Freeze(draft, operation))
            .Concat(
                shortcut?.Operations.Select(operation => operationFreezer.Forward(draft, shortcut, operation)) ?? []
            )
            .OrderBy(operation => operation.Verb, StringComparer.Ordinal);
        return new RequestBuilderDeclaration(
            draft.Namespace,
            draft.Name,
            DocumentationOf(node),
            null,
            node.IsRoot ? new ClientRoot(ServerUrl.OfDocument(context.Document)) : null,
            UrlTemplate.Of(draft),
            PathArgumentsOf(draft).ToEquatableArray(),
            draft
                .Children.Where(child => !child.Node.IsParameter && !child.Node.IsMixed)
                .OrderBy(child => child.Navigation, StringComparer.Ordinal)
                .Select(child => Property(draft, child))
                .ToEquatableArray(),
            draft
                .Children.Where(child => child.Node.IsParameter)
                .Select(child => Indexer(draft, child))
                .FirstOrDefault(),
            draft
                .Children.Where(child => child.Node.IsMixed)
                .OrderBy(child => child.Navigation, StringComparer.Ordinal)
                .Select(child => Method(draft, child))
                .ToEquatableArray(),
            frozen.ToEquatableArray(),
            !node.IsRoot && draft.Operations.Count > 0,
            draft
                .NestedTypes.OrderBy(nested => nested.Name, StringComparer.Ordinal)
                .Select(classes.Freeze)
                .ToEquatableArray()
        );
    }

    private Documentation DocumentationOf(UrlNode node)
    {
        var description = node
            .Items.Select(item => item.Description ?? item.Summary)
            .FirstOrDefault(text => text is not null);
        return node.IsRoot
            ? Texts.Or(context.Document.Description, "The client: every request starts here.")
            : Texts.Or(description, node, static one => "Requests under " + PathText(one) + ".");
    }

    private static string PathText(UrlNode node) => "/" + string.Join("/", node.Lineage.Select(step => step.Segment));

    /// <summary>The path that ends at a node, or the first that goes on from it.</summary>
    private Node OriginOf(UrlNode node) =>
        node.IsRoot ? context.Document.Root["paths"] ?? context.Document.Root
        : node.Items.Count > 0 ? node.Items[0].Declaration
        : OriginOf(node.Children.First());

    private NavigationProperty Property(BuilderDraft parent, BuilderDraft child)
    {
        context.Origins.Add(OriginOf(child.Node), parent.FullName, child.Navigation);
        return new(child.Navigation, child.FullName, DocumentationOf(child.Node), DeprecationOf(child));
    }

    private NavigationIndexer Indexer(BuilderDraft parent, BuilderDraft child)
    {
        var name = SegmentText.Parameters(child.Node.Segment)[0];
        var parameter = ParameterOf(child.Node, name);
        context.Origins.Add(parameter?.Declaration ?? OriginOf(child.Node), parent.FullName, ModelOrigins.Indexer);

        // A parameter that stands before a file extension is a text, as part of a file's name.
        var type = operations.PathType(child.Node.HasExtension ? null : parameter?.Schema);
        return new NavigationIndexer(
            UrlTemplate.Encode(name),
            type,
            type.Kind != ValueKind.String && TypesOf(child.Node, name).Any(other => other != type),
            child.FullName,
            DocumentationOf(child.Node),
            Texts.Or(parameter?.Description, $"The value of {name} in the path."),
            DeprecationOf(child)
        );
    }

    private NavigationMethod Method(BuilderDraft parent, BuilderDraft child)
    {
        context.Origins.Add(OriginOf(child.Node), parent.FullName, child.Navigation);
        return new(
            child.Navigation,
            child.FullName,
            PathArgumentsOf(child).ToEquatableArray(),
            DocumentationOf(child.Node),
            DeprecationOf(child)
        );
    }

    private IEnumerable<PathArgument> PathArgumentsOf(BuilderDraft draft)
    {
        var node = draft.Node;
        if (!node.IsMixed)
        {
            return [];
        }

        var names = new ArgumentNames();
        return SegmentText
            .Parameters(node.Segment)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name =>
            {
                var parameter = ParameterOf(node, name);
                var argument = names.Take(name);
                context.Origins.Add(parameter?.Declaration ?? OriginOf(node), draft.FullName, argument);
                return new PathArgument(
                    argument,
                    UrlTemplate.Encode(name),
                    operations.PathType(parameter?.Schema),
                    Texts.Or(parameter?.Description, $"The value of {name} in the path.")
                );
            });
    }

    private static Parameter? ParameterOf(UrlNode node, string name)
    {
        foreach (var parameter in ParametersOf(node, name))
        {
            return parameter;
        }

        return null;
    }

    /// <summary>What the operations below a node say of a parameter; paths that differ in names alone may call it otherwise.</summary>
    private static IEnumerable<Parameter> ParametersOf(UrlNode node, string name) =>
        OperationsFrom(node)
            .SelectMany(operation => operation.Parameters)
            .Where(parameter => parameter.In == "path" && node.NameInTemplate(parameter.Name) == name);

    private IEnumerable<TypeReference> TypesOf(UrlNode node, string name) =>
        ParametersOf(node, name)
            .SelectMany(parameter =>
            {
                context.Budget.Step();
                return operations.PathTypes(parameter.Schema);
            });

    private static IEnumerable<Operation> OperationsFrom(UrlNode node) =>
        node.Operations.Concat(node.Children.SelectMany(OperationsFrom));

    /// <summary>A way to a node is deprecated when all operations of the node are, and it leads nowhere else.</summary>
    private static Deprecation? DeprecationOf(BuilderDraft child)
    {
        var all = OperationsFrom(child.Node).ToList();
        return all.Count > 0 && all.TrueForAll(operation => operation.IsDeprecated) ? new Deprecation("") : null;
    }
}
