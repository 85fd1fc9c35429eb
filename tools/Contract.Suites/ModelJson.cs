using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Suites;

/// <summary>Takes JSON into Kiota-style models and back, by the code that the client itself uses.</summary>
internal static class ModelJson
{
    private const string Json = "application/json";
    private static readonly JsonParseNodeFactory Reader = new();

    private static readonly MethodInfo ReadObject = Method(nameof(ReadObjectOf));
    private static readonly MethodInfo ReadList = Method(nameof(ReadListOf));
    private static readonly MethodInfo WriteList = Method(nameof(WriteListOf));

    /// <summary>Whether values of the type are models or lists of models.</summary>
    public static bool IsModel(Type type) =>
        typeof(IParsable).IsAssignableFrom(type)
        || (ItemType(type) is { } item && typeof(IParsable).IsAssignableFrom(item));

    /// <summary>Reads a model, or a list of models.</summary>
    public static object? Read(JsonNode? json, Type type)
    {
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(SampleJson.Text(json)));
        var node = Reader.GetRootParseNodeAsync(Json, text).GetAwaiter().GetResult();
        return ItemType(type) is { } item
            ? ReadList
                .MakeGenericMethod(item)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [node, FactoryOf(item)], null)
            : ReadObject
                .MakeGenericMethod(type)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [node, FactoryOf(type)], null);
    }

    /// <summary>Writes a model, or a list of models.</summary>
    public static JsonElement Write(object model)
    {
        using var writer = new JsonSerializationWriter();
        if (model is IParsable single)
        {
            writer.WriteObjectValue(null, single);
        }
        else
        {
            WriteList
                .MakeGenericMethod(ItemType(model.GetType())!)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [writer, model], null);
        }

        using var content = writer.GetSerializedContent();
        using var document = JsonDocument.Parse(content);
        return document.RootElement.Clone();
    }

    /// <summary>
    /// The place in the JSON that makes reading fail: the smallest part that fails when all others are left out.
    /// </summary>
    public static string? FaultyMember(JsonNode? json, Type type)
    {
        return Narrow("", json, part => part);

        string? Narrow(string pointer, JsonNode? value, Func<JsonNode?, JsonNode?> embed)
        {
            if (!Fails(embed(value?.DeepClone()), type))
            {
                return null;
            }

            foreach (var (name, member) in value is JsonObject members ? members.ToList() : [])
            {
                var inner = Narrow(
                    $"{pointer}/{OpenApi.Documents.Nodes.JsonPointer.Escape(name)}",
                    member,
                    part => embed(new JsonObject { [name] = part })
                );
                if (inner is not null)
                {
                    return inner;
                }
            }

            foreach (var (at, item) in value is JsonArray items ? items.Index() : [])
            {
                if (Narrow($"{pointer}/{at}", item, part => embed(new JsonArray(part))) is { } inner)
                {
                    return inner;
                }
            }

            return $"{pointer} = {(value is null ? "null" : JsonComparison.Show(JsonSerializer.SerializeToElement(value)))}";
        }
    }

    private static bool Fails(JsonNode? json, Type type)
    {
        try
        {
            Read(json, type);
            return false;
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return true;
        }
    }

    private static Delegate FactoryOf(Type type) =>
        type.GetMethod("CreateFromDiscriminatorValue", BindingFlags.Public | BindingFlags.Static, [typeof(IParseNode)])!
            .CreateDelegate(typeof(ParsableFactory<>).MakeGenericType(type));

    private static Type? ItemType(Type type) =>
        type.IsGenericType && typeof(IList).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;

    private static MethodInfo Method(string name) =>
        typeof(ModelJson).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static T? ReadObjectOf<T>(IParseNode node, ParsableFactory<T> factory)
        where T : IParsable => node.GetObjectValue(factory);

    private static List<T> ReadListOf<T>(IParseNode node, ParsableFactory<T> factory)
        where T : IParsable => [.. node.GetCollectionOfObjectValues(factory)];

    private static void WriteListOf<T>(ISerializationWriter writer, IEnumerable<T> items)
        where T : IParsable => writer.WriteCollectionOfObjectValues(null, items);
}
