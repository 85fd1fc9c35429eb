using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>Tells how one type became another.</summary>
internal static class TypeChange
{
    /// <summary>The implicit numeric conversions of C# among the types that clients have; lifted ones are the same.</summary>
    private static readonly Dictionary<ValueKind, ValueKind[]> Wider = new()
    {
        [ValueKind.SByte] = [ValueKind.Int32, ValueKind.Int64, ValueKind.Single, ValueKind.Double, ValueKind.Decimal],
        [ValueKind.Byte] = [ValueKind.Int32, ValueKind.Int64, ValueKind.Single, ValueKind.Double, ValueKind.Decimal],
        [ValueKind.Int32] = [ValueKind.Int64, ValueKind.Single, ValueKind.Double, ValueKind.Decimal],
        [ValueKind.Int64] = [ValueKind.Single, ValueKind.Double, ValueKind.Decimal],
        [ValueKind.Single] = [ValueKind.Double],
    };

    /// <summary>The kind of a change between types that are not the same.</summary>
    public static TypeChangeKind KindOf(TypeReference old, TypeReference now, Comparison comparison)
    {
        if (old.IsCollection != now.IsCollection)
        {
            var sameItems = comparison.Types.AreSame(old with { IsCollection = now.IsCollection }, now);
            return !sameItems ? OfUnlike(old, now, comparison)
                : now.IsCollection ? TypeChangeKind.BecameList
                : TypeChangeKind.BecameSingle;
        }

        return old.IsCollection ? OfUnlike(old, now, comparison)
            : Converts(old.Kind, now.Kind) ? TypeChangeKind.Widened
            : Converts(now.Kind, old.Kind) ? TypeChangeKind.Narrowed
            : Extends(comparison, OldName(old, comparison), NewName(now, comparison)) ? TypeChangeKind.Generalized
            : Extends(comparison, NewName(now, comparison), OldName(old, comparison)) ? TypeChangeKind.Specialized
            : OfUnlike(old, now, comparison);
    }

    /// <summary>Whether a single value of one type can be given where one of the other is taken; both are no types of a client.</summary>
    public static bool Fits(TypeReference given, TypeReference taken) =>
        given == taken || Converts(given.Kind, taken.Kind);

    private static TypeChangeKind OfUnlike(TypeReference old, TypeReference now, Comparison comparison)
    {
        var isUnlikeList = old.IsCollection != now.IsCollection;
        return (old.Kind, now.Kind) switch
        {
            (ValueKind.Untyped, _) => TypeChangeKind.BecameTyped,
            (_, ValueKind.Untyped) => TypeChangeKind.BecameUntyped,
            _ when IsComposed(comparison.New, now) && !IsComposed(comparison.Old, old) => TypeChangeKind.BecameComposed,
            _ when IsComposed(comparison.Old, old) && !IsComposed(comparison.New, now) => TypeChangeKind.BecamePlain,
            (ValueKind.Enum, ValueKind.String) when !isUnlikeList => TypeChangeKind.EnumBecameText,
            (ValueKind.String, ValueKind.Enum) when !isUnlikeList => TypeChangeKind.TextBecameEnum,
            _ => TypeChangeKind.Replaced,
        };
    }

    private static bool Converts(ValueKind from, ValueKind to) =>
        Wider.TryGetValue(from, out var wider) && wider.Contains(to);

    private static string? OldName(TypeReference old, Comparison comparison) =>
        old.Name is { } name ? comparison.Types.NewNameOf(name) : null;

    private static string? NewName(TypeReference now, Comparison comparison) =>
        now.Name is { } name ? comparison.New.Relative(name) : null;

    /// <summary>Whether a class extends another in the new client, where code has to compile.</summary>
    private static bool Extends(Comparison comparison, string? derived, string? ancestor) =>
        derived is not null
        && ancestor is not null
        && comparison.New.Classes.TryGetValue(derived, out var type)
        && comparison.New.Ancestry(type).Skip(1).Any(known => comparison.New.Relative(known.FullName) == ancestor);

    private static bool IsComposed(ClientIndex client, TypeReference type) =>
        type.Name is { } name
        && client.Classes.TryGetValue(client.Relative(name), out var found)
        && found.Composition is not null;
}
