using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>Tells what a property that is gone is called now.</summary>
internal static class PropertyRenames
{
    /// <summary>
    /// The new property of the same name on the wire; else the only one of the same type whose name differs in case and
    /// punctuation alone, or that the document describes with the same words.
    /// </summary>
    /// <param name="old">The property that is gone.</param>
    /// <param name="open">The properties that are new.</param>
    /// <param name="types">Which types belong together.</param>
    public static ClassProperty? Find(ClassProperty old, IEnumerable<ClassProperty> open, TypePairs types)
    {
        var candidates = open.ToList();
        return candidates.Find(property => property.WireName.Length > 0 && property.WireName == old.WireName)
            ?? Only(property => MemberNames.Letters(property.Name) == MemberNames.Letters(old.Name))
            ?? Only(property => IsSaid(old, property));

        ClassProperty? Only(Predicate<ClassProperty> isMeant)
        {
            var meant = candidates.FindAll(property => isMeant(property) && types.AreSame(old.Type, property.Type));
            return meant.Count == 1 ? meant[0] : null;
        }
    }

    /// <summary>The sentence that stands in for a missing description names the property, so it never is the same.</summary>
    private static bool IsSaid(ClassProperty old, ClassProperty now) =>
        old.Documentation.Summary is { Length: > 0 } text && text == now.Documentation.Summary;
}
