using System.Text.Json.Nodes;

namespace OpenApi.Fuzz.Mutation;

/// <summary>A value in a tree, with the object or array that holds it.</summary>
/// <param name="Parent">What holds it.</param>
/// <param name="Name">The name of the member; null in an array.</param>
/// <param name="Index">The index of the item; -1 in an object.</param>
/// <param name="Pointer">The JSON pointer.</param>
internal sealed record Place(JsonNode Parent, string? Name, int Index, string Pointer)
{
    /// <summary>The value; null for JSON's null, and when it is no longer there.</summary>
    public JsonNode? Value =>
        Parent is JsonObject members ? (members.TryGetPropertyValue(Name!, out var value) ? value : null)
        : Index < Parent.AsArray().Count ? Parent.AsArray()[Index]
        : null;

    /// <summary>All places of a tree, in document order.</summary>
    public static IReadOnlyList<Place> AllIn(JsonObject root)
    {
        var places = new List<Place>();
        Add(root, "", places);
        return places;
    }

    /// <summary>Takes the value out.</summary>
    public void Remove()
    {
        if (Parent is JsonObject members)
        {
            members.Remove(Name!);
        }
        else
        {
            Parent.AsArray().RemoveAt(Index);
        }
    }

    /// <summary>Puts another value here.</summary>
    public void Replace(JsonNode? value)
    {
        if (Parent is JsonObject members)
        {
            members[Name!] = value;
        }
        else
        {
            Parent.AsArray()[Index] = value;
        }
    }

    /// <summary>Puts a value beside this one.</summary>
    public void Put(string name, JsonNode? value) => Parent.AsObject()[name] = value;

    private static void Add(JsonNode node, string pointer, List<Place> places)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                Add(new Place(node, name, -1, $"{pointer}/{Escape(name)}"), value, places);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Add(new Place(node, null, i, $"{pointer}/{i}"), items[i], places);
            }
        }
    }

    private static void Add(Place place, JsonNode? value, List<Place> places)
    {
        places.Add(place);
        if (value is not null)
        {
            Add(value, place.Pointer, places);
        }
    }

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
