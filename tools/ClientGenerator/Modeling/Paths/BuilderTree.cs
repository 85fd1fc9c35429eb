using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.ClientGenerator.Modeling.Operations;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>Gives every node of the tree of URLs a request builder with a name of its own.</summary>
internal sealed class BuilderTree(ModelingContext context)
{
    /// <summary>What C# calls an indexer; no other member can have that name.</summary>
    private const string IndexerName = "Item";

    private readonly HashSet<string> fullNames = new(StringComparer.OrdinalIgnoreCase);

    public BuilderDraft Build(UrlNode root)
    {
        var options = context.Options;
        var client = new BuilderDraft(root, options.Namespace, options.ClassName, "");
        fullNames.Add(client.FullName);
        AddChildren(client);
        return client;
    }

    private void AddChildren(BuilderDraft parent)
    {
        var members = new HashSet<string>(StringComparer.Ordinal) { parent.Name };
        members.UnionWith(parent.Node.Operations.SelectMany(MethodNames));
        if (parent.Node.Children.Any(child => child.IsParameter))
        {
            members.Add(IndexerName);
        }

        foreach (var node in parent.Node.Children)
        {
            context.Budget.AddType();
            var ns = NamespaceOf(node, parent);
            var name = Free(ns + "." + PathNames.Builder(node), fullNames).Substring(ns.Length + 1);
            var child = new BuilderDraft(node, ns, name, node.IsParameter ? "" : Navigation(node, members))
            {
                ChildNamespace = ns,
            };
            parent.Children.Add(child);
            AddChildren(child);
        }
    }

    /// <summary>
    /// The namespace of a node; nodes with the same one share it, as their types have names of their own. Only the
    /// classes beside the client cannot be namespaces as well.
    /// </summary>
    private string NamespaceOf(UrlNode node, BuilderDraft parent)
    {
        var segment = PathNames.NamespaceSegment(node);
        if (segment.Length == 0)
        {
            return parent.ChildNamespace;
        }

        var ns = parent.ChildNamespace + "." + segment;
        return
            ns == context.Options.Namespace + "." + context.Options.ClassName
            || ns == MethodHandler.FullName(context.Options)
            || ns == UnionSupport.FullName(context.Options)
            ? ns + "Namespace"
            : ns;
    }

    private static IEnumerable<string> MethodNames(Operation operation)
    {
        var verb = SymbolName.CleanUpper(operation.Method.ToLowerInvariant());
        return [verb + "Async", "To" + verb + "RequestInformation"];
    }

    private string Navigation(UrlNode node, HashSet<string> members)
    {
        var wanted = PathNames.Navigation(node);
        var name =
            ReservedNames.IsBuilderMember(wanted) || ReservedNames.IsObjectMember(wanted) ? wanted + "Escaped" : wanted;
        name = Free(name, members);
        var plain = wanted.Substring(0, wanted.Length - node.NameSuffix.Length);
        if (name != plain && node.Operations.Concat(Below(node)).FirstOrDefault() is { Node: not null } operation)
        {
            context.Report(ModelingDiagnostics.MemberRenamed, operation.Path.Declaration, node.Segment, plain, name);
        }

        return name;
    }

    private static IEnumerable<Operation> Below(UrlNode node) =>
        node.Children.SelectMany(child => child.Operations.Concat(Below(child)));

    private string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 1; !taken.Add(free); number++)
        {
            context.Budget.Step();
            free = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
