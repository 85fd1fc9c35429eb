using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>A top-level type that is decided.</summary>
/// <param name="declaration">The type.</param>
/// <param name="draft">What it was made of, where other types can be within that.</param>
/// <param name="owner">The class or request builder that it is within, or null.</param>
internal sealed class FrozenType(TypeDeclaration declaration, INestingDraft? draft = null, INestingDraft? owner = null)
{
    public TypeDeclaration Declaration { get; } = declaration;

    public INestingDraft? Draft { get; } = draft;

    public INestingDraft? Owner { get; } = owner;
}

/// <summary>
/// Decides which types share a file: what the document names, a path or a component, begins one, and the inline types that were
/// made for it are in there too. Fewer files make every key stroke faster: the compiler compares all their names with each other.
/// </summary>
internal static class FileContents
{
    /// <summary>The types of each file: first the one that owns the others, then these by name.</summary>
    public static IEnumerable<EquatableArray<TypeDeclaration>> Group(IReadOnlyCollection<FrozenType> types)
    {
        var owners = types.Where(type => type.Draft is not null).ToDictionary(type => type.Draft!);
        return types
            .GroupBy(type => FirstOfFile(type, owners))
            .Select(file =>
                file.Where(type => type != file.Key)
                    .Select(type => type.Declaration)
                    .OrderBy(type => type.Name, StringComparer.Ordinal)
                    .Prepend(file.Key.Declaration)
                    .ToEquatableArray()
            );
    }

    /// <summary>
    /// The owner, unless it is not generated, or one of the two had to move to another namespace: a file has only one.
    /// </summary>
    private static FrozenType FirstOfFile(FrozenType type, Dictionary<INestingDraft, FrozenType> owners) =>
        type.Owner is { } owner
        && owners.TryGetValue(owner, out var first)
        && first.Declaration.Namespace == type.Declaration.Namespace
            ? first
            : type;
}
