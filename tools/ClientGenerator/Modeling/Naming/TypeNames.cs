using System.Globalization;
using OpenApi.ClientGenerator.Modeling.Drafts;

namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>The last word on the names of top-level models and enumerations.</summary>
internal static class TypeNames
{
    /// <summary>Settles all names, once every type and every namespace is known.</summary>
    public static void Settle(IReadOnlyList<TypeDraft> types, IReadOnlyList<BuilderDraft> builders)
    {
        var namespaces = NamespacesOf(types, builders);
        var taken = new HashSet<string>(namespaces, StringComparer.OrdinalIgnoreCase);
        taken.UnionWith(builders.Select(builder => builder.FullName));
        taken.UnionWith(types.Select(type => type.FullName));
        foreach (var type in types.Where(IsReserved))
        {
            Rename(type, type.Name + "Object", taken);
        }

        foreach (var type in types.Where(type => namespaces.Contains(type.FullName)))
        {
            while (namespaces.Contains(type.FullName))
            {
                type.Namespace = type.FullName;
            }

            Rename(type, type.Name, taken);
        }
    }

    /// <summary>A class cannot have the name of one of its members, and every model has those of the runtime's interfaces.</summary>
    private static bool IsReserved(TypeDraft type) =>
        ReservedNames.IsTypeName(type.Name) || (type is ClassDraft && ReservedNames.IsModelMember(type.Name));

    private static void Rename(TypeDraft type, string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 1; !taken.Add(type.Namespace + "." + name); number++)
        {
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        type.Name = name;
    }

    /// <summary>Every namespace that has a type, and those around it.</summary>
    private static HashSet<string> NamespacesOf(IEnumerable<TypeDraft> types, IEnumerable<BuilderDraft> builders)
    {
        var namespaces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ns in types.Select(type => type.Namespace).Concat(builders.Select(builder => builder.Namespace)))
        {
            for (var at = ns.Length; at > 0 && namespaces.Add(ns.Substring(0, at)); at = ns.LastIndexOf('.', at - 1))
            { }
        }

        return namespaces;
    }
}
