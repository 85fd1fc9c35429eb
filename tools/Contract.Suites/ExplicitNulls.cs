using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Contract.Suites;

/// <summary>
/// Kiota's models leave a member out when it is null. A caller who means "set this to nothing" puts the null into the
/// additional data; so does the suite for every null of an example.
/// </summary>
internal static class ExplicitNulls
{
    public static void Keep(object? model, JsonNode? json)
    {
        if (model is IEnumerable list and not string && json is JsonArray items)
        {
            foreach (var (one, item) in list.Cast<object?>().Zip(items))
            {
                Keep(one, item);
            }
        }
        else if (model is IParsable && json is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (value is not null)
                {
                    Keep(MemberOf(model, name), value);
                }
                else if (model is IAdditionalDataHolder holder)
                {
                    holder.AdditionalData[name] = null!;
                }
            }
        }
    }

    /// <summary>The value of the property that stands for a wire name: the same letters and digits, whatever the case.</summary>
    private static object? MemberOf(object model, string name)
    {
        var wanted = Letters(name);
        return model
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .FirstOrDefault(property => Letters(property.Name).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?.GetValue(model);
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
