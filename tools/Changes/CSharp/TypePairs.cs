using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>Which type of the new client is which of the old one, renamed types included. Names are relative.</summary>
internal sealed class TypePairs
{
    private readonly ClientIndex before;
    private readonly ClientIndex after;
    private readonly Dictionary<string, string> newNames = new(StringComparer.Ordinal);

    public TypePairs(ClientIndex before, ClientIndex after)
    {
        this.before = before;
        this.after = after;
        var classes = Renames.Match(before.Classes, after.Classes, type => type.Name, ShapeOf, TypeMembers.Of);
        var enums = Renames.Match(
            before.Enums,
            after.Enums,
            type => type.Name,
            type => string.Join('\n', TypeMembers.Of(type).Order(StringComparer.Ordinal)),
            TypeMembers.Of
        );
        new RenamesByUse(before, after, classes, enums).Add();
        Classes = classes;
        Enums = enums;
        foreach (var pair in Classes.Concat(Enums))
        {
            newNames[pair.Key] = pair.Value;
        }

        Builders = BuilderPairs.Match(before, after, this);
    }

    /// <summary>The classes that are in both, by old name.</summary>
    public IReadOnlyDictionary<string, string> Classes { get; }

    /// <summary>The enumerations that are in both, by old name.</summary>
    public IReadOnlyDictionary<string, string> Enums { get; }

    /// <summary>The request builders that are in both, by old name.</summary>
    public IReadOnlyDictionary<string, string> Builders { get; }

    /// <summary>Whether a class is gone and an enumeration that is new has its name.</summary>
    public bool IsEnumNow(string name) =>
        before.Classes.ContainsKey(name)
        && !Classes.ContainsKey(name)
        && after.Enums.ContainsKey(name)
        && !Enums.Values.Contains(name);

    /// <summary>Whether an enumeration is gone and a class that is new has its name.</summary>
    public bool IsClassNow(string name) =>
        before.Enums.ContainsKey(name)
        && !Enums.ContainsKey(name)
        && after.Classes.ContainsKey(name)
        && !Classes.Values.Contains(name);

    /// <summary>Whether two types are the same but for names that changed.</summary>
    public bool AreSame(TypeReference old, TypeReference now) =>
        old.Kind == now.Kind && old.IsCollection == now.IsCollection && AreSame(old.Name, now.Name);

    /// <summary>Whether two full names are of the same type, or both null.</summary>
    public bool AreSame(string? old, string? now) =>
        old is null || now is null ? old == now : NewNameOf(old) == after.Relative(now);

    /// <summary>The relative name in the new client of what had a full name in the old one.</summary>
    public string NewNameOf(string oldFullName)
    {
        var name = before.Relative(oldFullName);
        return newNames.TryGetValue(name, out var renamed) ? renamed : name;
    }

    /// <summary>The properties without the names of their types, which may have been renamed as well.</summary>
    private static string ShapeOf(ClassDeclaration type) =>
        string.Join(
            '\n',
            type.Properties.Select(property =>
                    $"{(type.Composition is null ? property.WireName : property.Name)} {property.Type.Kind} {property.Type.IsCollection}"
                )
                .Order(StringComparer.Ordinal)
                .Append(type.Composition?.Kind.ToString())
        );
}
