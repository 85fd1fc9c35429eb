namespace OpenApi.Changes.CSharp.Rules;

/// <summary>All rules about C# code, in the order of the documentation.</summary>
public static class CSharpRules
{
    /// <summary>The rules; ids are unique.</summary>
    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. ClientRules.All,
        .. BuilderRules.All,
        .. OperationRules.All,
        .. QueryRules.All,
        .. ModelRules.All,
        .. PropertyRules.All,
        .. EnumRules.All,
        .. TypeChangeRules.All,
    ];
}
