using OpenApi.Changes.Wire.Bodies;
using OpenApi.Changes.Wire.Description;
using OpenApi.Changes.Wire.Limits;
using OpenApi.Changes.Wire.Parameters;
using OpenApi.Changes.Wire.Paths;
using OpenApi.Changes.Wire.Responses;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Changes.Wire.Security;
using OpenApi.Changes.Wire.Servers;
using OpenApi.Changes.Wire.Webhooks;

namespace OpenApi.Changes.Wire;

/// <summary>The table of all kinds of changes on the wire.</summary>
public static class WireRules
{
    private static readonly Dictionary<string, ChangeRule> ById = ListAll()
        .ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rules in the order of the documentation.</summary>
    public static IReadOnlyList<ChangeRule> All { get; } = [.. ListAll()];

    /// <summary>The rule of that id, or null.</summary>
    public static ChangeRule? Find(string id) => ById.GetValueOrDefault(id);

    private static IEnumerable<ChangeRule> ListAll() =>
        [
            .. OperationRules.All,
            .. ParameterRules.All,
            .. BodyRules.All,
            .. ResponseRules.All,
            .. SchemaRules.All,
            .. SecurityRules.All,
            .. ServerRules.All,
            .. WebhookRules.All,
            .. LimitRules.All,
            .. DescriptionRules.All,
        ];
}
