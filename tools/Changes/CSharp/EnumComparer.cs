using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares enumerations.</summary>
internal static class EnumComparer
{
    private const int MostIntFlags = 31;

    /// <summary>Adds the changes.</summary>
    public static void Compare(Comparison comparison)
    {
        foreach (var (name, old) in comparison.Old.Enums.Where(type => !comparison.Types.Enums.ContainsKey(type.Key)))
        {
            var node = comparison.Old.TypeNode(ClientIndex.FullNameOf(old));
            if (!comparison.Types.IsClassNow(name) && !comparison.IsCovered(node))
            {
                comparison.Add(EnumRules.Removed, name, $"{name} is gone.", node, comparison.New.NearestTo(node));
            }
        }

        var known = comparison.Types.Enums.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, now) in comparison.New.Enums.Where(type => !known.Contains(type.Key)))
        {
            var node = comparison.New.TypeNode(ClientIndex.FullNameOf(now));
            if (!comparison.Types.IsEnumNow(name) && !comparison.IsCovered(node))
            {
                comparison.Add(EnumRules.Added, name, $"{name} is new.", comparison.Old.NearestTo(node), node);
            }
        }

        foreach (var (oldName, newName) in comparison.Types.Enums.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Compare(comparison, oldName, newName);
        }
    }

    private static void Compare(Comparison comparison, string oldName, string newName)
    {
        var (old, now) = (comparison.Old.Enums[oldName], comparison.New.Enums[newName]);
        var oldNode = comparison.Old.TypeNode(ClientIndex.FullNameOf(old));
        var newNode = comparison.New.TypeNode(ClientIndex.FullNameOf(now));
        if (oldName != newName)
        {
            Add(old.Name == now.Name ? EnumRules.Moved : EnumRules.Renamed, $"is now {newName}");
        }

        if (old.IsFlags != now.IsFlags)
        {
            Add(
                now.IsFlags ? EnumRules.BecameFlags : EnumRules.NoLongerFlags,
                now.IsFlags ? "has members that combine" : "has members that combine no more"
            );
        }

        if (IsLong(old) != IsLong(now))
        {
            Add(
                IsLong(now) ? EnumRules.UnderlyingWidened : EnumRules.UnderlyingNarrowed,
                IsLong(now) ? "counts in long" : "counts in int"
            );
        }

        if ((old.Deprecation is null) != (now.Deprecation is null))
        {
            var isDeprecated = now.Deprecation is not null;
            Add(
                isDeprecated ? EnumRules.Deprecated : EnumRules.Undeprecated,
                isDeprecated ? "is obsolete" : "is no longer obsolete"
            );
        }

        new EnumMemberComparer(comparison, oldName, old, now).Compare();

        void Add(ChangeRule rule, string message) =>
            comparison.Add(rule, oldName, $"{oldName} {message}.", oldNode, newNode);
    }

    private static bool IsLong(EnumDeclaration type) => type.IsFlags && type.Members.Count > MostIntFlags;
}
