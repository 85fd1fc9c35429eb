using System.Text.Json.Nodes;

namespace OpenApi.Fuzz.Mutation;

/// <summary>Changes the structure of a document: what a hurried author, a bad converter or an attacker would write.</summary>
internal static class StructureMutation
{
    private static readonly Action<Place, IReadOnlyList<Place>, Random>[] Changes =
    [
        Remove,
        Rename,
        ReplaceByOdd,
        CopyFromElsewhere,
        CopyUnderOddName,
        Retarget,
        Compose,
        Retype,
        AddKeyword,
        DoubleItem,
    ];

    /// <summary>Changes a document in one place.</summary>
    public static void Apply(JsonObject root, Random random)
    {
        var places = Place.AllIn(root);
        if (places.Count > 0)
        {
            Changes[random.Next(Changes.Length)](places[random.Next(places.Count)], places, random);
        }
    }

    private static void Remove(Place place, IReadOnlyList<Place> all, Random random) => place.Remove();

    private static void Rename(Place place, IReadOnlyList<Place> all, Random random)
    {
        if (place.Parent is JsonObject)
        {
            var value = place.Value?.DeepClone();
            place.Remove();
            place.Put(OddValues.Name(random), value);
        }
    }

    private static void ReplaceByOdd(Place place, IReadOnlyList<Place> all, Random random) =>
        place.Replace(OddValues.Value(random));

    private static void CopyFromElsewhere(Place place, IReadOnlyList<Place> all, Random random) =>
        place.Replace(all[random.Next(all.Count)].Value?.DeepClone());

    /// <summary>The same value under a name that may come to the same identifier.</summary>
    private static void CopyUnderOddName(Place place, IReadOnlyList<Place> all, Random random)
    {
        if (place.Parent is JsonObject && place.Name is { } name)
        {
            var twin = random.Next(5) switch
            {
                0 => name.ToUpperInvariant(),
                1 => name + "_",
                2 => "-" + name,
                3 => name + name,
                _ => OddValues.Name(random),
            };
            place.Put(twin, place.Value?.DeepClone());
        }
    }

    /// <summary>Lets a reference name another place, which makes cycles and wrong kinds of targets.</summary>
    private static void Retarget(Place place, IReadOnlyList<Place> all, Random random)
    {
        var references = all.Where(one => one.Name == "$ref").ToList();
        var target = JsonValue.Create("#" + all[random.Next(all.Count)].Pointer);
        if (references.Count > 0 && random.Next(3) > 0)
        {
            references[random.Next(references.Count)].Replace(target);
        }
        else
        {
            place.Replace(new JsonObject { ["$ref"] = target });
        }
    }

    private static void Compose(Place place, IReadOnlyList<Place> all, Random random)
    {
        var keyword = new[] { "allOf", "oneOf", "anyOf", "items", "additionalProperties", "not" }[random.Next(6)];
        var own = place.Value?.DeepClone();
        var other = all[random.Next(all.Count)].Value?.DeepClone();
        place.Replace(
            keyword.EndsWith("Of", StringComparison.Ordinal)
                ? new JsonObject { [keyword] = new JsonArray(own, other) }
                : new JsonObject { ["type"] = keyword == "items" ? "array" : "object", [keyword] = own }
        );
    }

    private static void Retype(Place place, IReadOnlyList<Place> all, Random random)
    {
        var types = all.Where(one => one.Name is "type" or "format" or "in" or "style").ToList();
        if (types.Count > 0)
        {
            types[random.Next(types.Count)].Replace(OddValues.Type(random));
        }
    }

    private static void AddKeyword(Place place, IReadOnlyList<Place> all, Random random)
    {
        if (place.Value is JsonObject members)
        {
            var (name, value) = OddValues.Keyword(random);
            members[name] = value;
        }
    }

    private static void DoubleItem(Place place, IReadOnlyList<Place> all, Random random)
    {
        if (place.Parent is JsonArray items)
        {
            items.Add(place.Value?.DeepClone());
        }
    }
}
