using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning.Schemas;

/// <summary>What a variant says about a member that a path leads to.</summary>
/// <param name="IsRequired">Whether it must be there, and all that the path leads through.</param>
/// <param name="IsForbidden">Whether it cannot be there.</param>
/// <param name="Values">The only values that it can have; null where it can have others.</param>
/// <param name="Types">The JSON types that it can have; <see cref="SchemaTypes.None"/> where nothing is said about it.</param>
internal readonly record struct MemberFacts(
    bool IsRequired,
    bool IsForbidden,
    HashSet<string>? Values,
    SchemaTypes Types
)
{
    /// <summary>Longer lists of values are not looked at.</summary>
    public const int MostValues = 64;

    /// <summary>Whether the member's values are all among some, and it must be there; where it may be absent, also if nothing is said of its values.</summary>
    public bool AreAmong(IReadOnlyList<string> values, bool mayBeAbsent) =>
        Values is { } own ? (mayBeAbsent || IsRequired) && own.IsSubsetOf(values) : mayBeAbsent;

    /// <summary>What a variant says about the member at the end of a path.</summary>
    public static MemberFacts Of(EffectiveSchema variant, IReadOnlyList<string> path, EffectiveSchemas schemas)
    {
        var isRequired = true;
        var current = variant;
        for (var i = 0; ; i++)
        {
            schemas.Charge(1);
            isRequired &= current.Requires(path[i]);
            if (!current.Members.TryGetValue(path[i], out var member))
            {
                return new MemberFacts(isRequired, current.IsClosed && !isRequired, null, SchemaTypes.None);
            }

            if (i == path.Count - 1)
            {
                return new MemberFacts(isRequired, false, TextsOf(member), member.Types);
            }

            current = schemas.Of(member.Declarations[0]);
        }
    }

    /// <summary>The texts of the only values that a member can have, or null.</summary>
    public static HashSet<string>? TextsOf(EffectiveMember member) =>
        member.Values is { Count: <= MostValues } values ? [.. values.Select(value => value.Text)] : null;
}
