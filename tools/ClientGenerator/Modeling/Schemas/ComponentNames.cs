using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>
/// How schemas that are reached by reference are called: by their key; dots in it make namespaces, without what all
/// dotted keys begin with.
/// </summary>
internal sealed class ComponentNames
{
    private readonly string modelsNamespace;
    private readonly string clientName;
    private readonly string prefix;

    public ComponentNames(ApiDocument document, GenerationOptions options)
    {
        modelsNamespace = options.Namespace + ".Models";
        clientName = options.ClassName;
        prefix = CommonPrefix(document.ComponentSchemas.Select(component => component.Key));
    }

    /// <summary>The name of the schema that a reference leads to.</summary>
    /// <param name="target">The schema.</param>
    /// <param name="pathStem">What the path that leads to it is called after.</param>
    public InlineName Of(Schema target, string pathStem) => OfKey(KeyOf(target.Node), pathStem);

    /// <summary>The key of a component, or for any other place the last parts of its pointer.</summary>
    public static string KeyOf(Node node)
    {
        var segments = node.Pointer.Split('/').Skip(1).Select(JsonPointer.Unescape).ToArray();
        return segments switch
        {
            ["components", "schemas", var key] => key,
            ["definitions", var key] => key,
            [.., "$defs", var key] => key,
            ["components", "schemas", ..] => Below(segments.Skip(2)),
            ["definitions", ..] => Below(segments.Skip(1)),
            [.., var last] => last,
            _ => Path.GetFileNameWithoutExtension(node.File.Path),
        };
    }

    private static string Below(IEnumerable<string> segments) =>
        string.Join("_", segments.Where(segment => segment is not ("properties" or "items")));

    private static string CommonPrefix(IEnumerable<string> keys)
    {
        var namespaces = keys.Where(key => key.IndexOf('.') > 0)
            .Select(key => key.Substring(0, key.LastIndexOf('.')))
            .Distinct()
            .OrderByDescending(ns => ns.Count(c => c == '.'))
            .ThenBy(ns => ns, StringComparer.Ordinal)
            .ToList();
        var common = "";
        foreach (var segment in namespaces.FirstOrDefault()?.Split('.') ?? [])
        {
            var candidate = (common + "." + segment).Trim('.');
            if (!namespaces.TrueForAll(ns => ns.StartsWith(candidate, StringComparison.OrdinalIgnoreCase)))
            {
                break;
            }

            common = candidate;
        }

        return common;
    }

    private InlineName OfKey(string key, string pathStem)
    {
        if (prefix.Length > 0 && key.StartsWith(prefix + ".", StringComparison.OrdinalIgnoreCase))
        {
            key = key.Substring(prefix.Length + 1);
        }

        var segments = key.Split(['.'], StringSplitOptions.RemoveEmptyEntries);
        var ns = segments
            .Take(segments.Length - 1)
            .SkipWhile(segment => segment == clientName)
            .Select(NamespaceSegment)
            .Aggregate(modelsNamespace, (all, segment) => all + "." + segment);
        return new InlineName(ns, SymbolName.CleanUpper(segments.LastOrDefault() ?? key), pathStem);
    }

    private static string NamespaceSegment(string segment)
    {
        var name = SymbolName.CleanUpper(segment);
        return ReservedNames.IsTypeName(name) ? name + "Namespace" : name;
    }
}
