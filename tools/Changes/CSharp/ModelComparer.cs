using OpenApi.Changes.CSharp.Rules;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares which models there are, and what becomes of each.</summary>
internal static class ModelComparer
{
    /// <summary>Adds the changes.</summary>
    public static void Compare(Comparison comparison)
    {
        foreach (var name in comparison.Old.Classes.Keys.Where(name => !comparison.Types.Classes.ContainsKey(name)))
        {
            Removed(comparison, name);
        }

        var known = comparison.Types.Classes.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var name in comparison.New.Classes.Keys.Where(name => !known.Contains(name)))
        {
            Added(comparison, name);
        }

        foreach (var (oldName, newName) in comparison.Types.Classes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            new ModelPairComparer(comparison, oldName, newName).Compare();
        }
    }

    private static void Removed(Comparison comparison, string name)
    {
        var old = comparison.Old.TypeNode(comparison.Old.Classes[name].FullName);
        if (comparison.Types.IsEnumNow(name))
        {
            var node = comparison.New.TypeNode(ClientIndex.FullNameOf(comparison.New.Enums[name]));
            comparison.Add(ModelRules.BecameEnum, name, $"{name} was a class, is an enumeration.", old, node);
        }
        else if (!comparison.IsCovered(old))
        {
            comparison.Add(ModelRules.Removed, name, $"{name} is gone.", old, comparison.New.NearestTo(old));
        }
    }

    private static void Added(Comparison comparison, string name)
    {
        var now = comparison.New.TypeNode(comparison.New.Classes[name].FullName);
        if (comparison.Types.IsClassNow(name))
        {
            var node = comparison.Old.TypeNode(ClientIndex.FullNameOf(comparison.Old.Enums[name]));
            comparison.Add(ModelRules.BecameModel, name, $"{name} was an enumeration, is a class.", node, now);
        }
        else if (!comparison.IsCovered(now))
        {
            comparison.Add(ModelRules.Added, name, $"{name} is new.", comparison.Old.NearestTo(now), now);
        }
    }
}
