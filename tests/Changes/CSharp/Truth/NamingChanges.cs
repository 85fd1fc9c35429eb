using System.Text.Json.Nodes;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Changes of names: on the wire, in C#, or in both.</summary>
internal static class NamingChanges
{
    private const string Components = "#/components/schemas/";

    public static readonly IReadOnlyList<Func<JsonObject, Random, bool>> All =
    [
        RespellProperty,
        MoveComponent,
        NameEnumMember,
        RespellEnumValue,
        RespellQuery,
        TakeMethodName,
    ];

    /// <summary>Another name on the wire that C# spells the same way, or one that it spells a little otherwise.</summary>
    private static bool RespellProperty(JsonObject document, Random random)
    {
        if (
            DocumentParts.Properties(document).Where(place => place.Name.Contains('-')).ToList().Pick(random)
            is not { } place
        )
        {
            return false;
        }

        var value = place.Value.DeepClone();
        place.Owner.Remove(place.Name);
        place.Owner[place.Name.Replace("-", Separator(random), StringComparison.Ordinal)] = value;
        return true;
    }

    /// <summary>A dot in the name of a component makes a namespace.</summary>
    private static bool MoveComponent(JsonObject document, Random random)
    {
        var name = DocumentParts.Components(document).Select(component => component.Key).ToList().Pick(random)!;
        var moved = name.StartsWith("moved.", StringComparison.Ordinal) ? name["moved.".Length..] : "moved." + name;
        var schema = DocumentParts.Components(document)[name]!.DeepClone();
        DocumentParts.Components(document).Remove(name);
        DocumentParts.Components(document)[moved] = schema;
        DocumentParts.Redirect(document, Components + name, Components + moved);
        return true;
    }

    private static bool NameEnumMember(JsonObject document, Random random)
    {
        if (
            DocumentParts.Enums(document).Pick(random) is not { Parent: JsonObject schema } values
            || values.Select(value => value!.GetValue<string>()).ToList().Pick(random) is not { } named
        )
        {
            return false;
        }

        if (!schema.Remove("x-ms-enum"))
        {
            schema["x-ms-enum"] = new JsonObject
            {
                ["values"] = new JsonArray(new JsonObject { ["value"] = named, ["name"] = "Named" + random.Next(9) }),
            };
        }

        return true;
    }

    private static bool RespellEnumValue(JsonObject document, Random random)
    {
        var spelled = DocumentParts
            .Enums(document)
            .SelectMany(values => values)
            .OfType<JsonValue>()
            .Where(value => value.GetValue<string>().Contains('-'))
            .ToList();
        if (spelled.Pick(random) is not { } value)
        {
            return false;
        }

        value.ReplaceWith(value.GetValue<string>().Replace("-", Separator(random), StringComparison.Ordinal));
        return true;
    }

    private static bool RespellQuery(JsonObject document, Random random)
    {
        var spelled = DocumentParts
            .QueryParameters(document)
            .Where(query => query["name"]!.GetValue<string>().Contains('-'))
            .ToList();
        if (spelled.Pick(random) is not { } query)
        {
            return false;
        }

        query["name"] = query["name"]!.GetValue<string>().Replace("-", Separator(random), StringComparison.Ordinal);
        return true;
    }

    /// <summary>A path segment that is called like a method of its parent has to be spelled otherwise.</summary>
    private static bool TakeMethodName(JsonObject document, Random random)
    {
        var places = DocumentParts
            .Paths(document)
            .Where(path => path.Value!.AsObject().ContainsKey("get") && !path.Key.EndsWith('/'))
            .Select(path => path.Key)
            .ToList();
        if (places.Pick(random) is not { } path || DocumentParts.Paths(document).ContainsKey(path + "/GetAsync"))
        {
            return false;
        }

        var taken = DocumentParts.Paths(document)[path]!.DeepClone();
        DocumentParts.Paths(document)[path + "/GetAsync"] = taken;
        return random.Next(2) == 0 || DocumentParts.Paths(document)[path]!.AsObject().Remove("get");
    }

    private static string Separator(Random random) =>
        random.Next(3) switch
        {
            0 => ".",
            1 => " ",
            _ => "",
        };
}
