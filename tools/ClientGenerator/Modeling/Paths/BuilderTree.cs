using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Naming;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>Gives every node of the tree of URLs a request builder with a name of its own.</summary>
internal sealed class BuilderTree(ModelingContext context)
{
    private readonly HashSet<string> fullNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> namespaces = new(StringComparer.OrdinalIgnoreCase);

    public BuilderDraft Build(UrlNode root)
    {
        var options = context.Options;
        var client = new BuilderDraft(root, options.Namespace, options.ClassName, "");
        fullNames.Add(client.FullName);
        namespaces.Add(options.Namespace + ".Models");
        AddChildren(client);
        return client;
    }

    private void AddChildren(BuilderDraft parent)
    {
        var members = new HashSet<string>(StringComparer.Ordinal) { parent.Name };
        members.UnionWith(parent.Node.Operations.SelectMany(MethodNames));
        foreach (var node in parent.Node.Children)
        {
            context.Budget.AddType();
            var ns = node.IsTrailingSlash
                ? parent.ChildNamespace
                : Free(parent.ChildNamespace + "." + PathNames.NamespaceSegment(node), namespaces);
            var name = Free(ns + "." + PathNames.Builder(node), fullNames).Substring(ns.Length + 1);
            var child = new BuilderDraft(node, ns, name, node.IsParameter ? "" : Navigation(node, members))
            {
                ChildNamespace = ns,
            };
            parent.Children.Add(child);
            AddChildren(child);
        }
    }

    private static IEnumerable<string> MethodNames(Reading.Document.Operation operation)
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
        if (name != wanted && node.Operations.Concat(Below(node)).FirstOrDefault() is { Node: not null } operation)
        {
            context.Report(ModelingDiagnostics.MemberRenamed, operation.Path.Declaration, node.Segment, wanted, name);
        }

        return name;
    }

    private static IEnumerable<Reading.Document.Operation> Below(UrlNode node) =>
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
