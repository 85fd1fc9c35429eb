using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>What types consist of, by the names on the wire, which outlive other names in C#.</summary>
internal static class TypeMembers
{
    /// <summary>The properties; those of a wrapper have no name on the wire.</summary>
    public static IEnumerable<string> Of(ClassDeclaration type) =>
        type.Properties.Select(property => type.Composition is null ? property.WireName : property.Name);

    /// <summary>The values.</summary>
    public static IEnumerable<string> Of(EnumDeclaration type) => type.Members.Select(member => member.WireValue);
}
