using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Json;

/// <summary>Finds the path to an element, when something is to be said of it; until then nobody pays for paths.</summary>
internal static class JsonLocation
{
    /// <summary>The path to an element from the root of its document.</summary>
    public static string Of(JsonElement root, JsonElement target)
    {
        var path = new StringBuilder(ContentPath.Root);
        var start = Offset(root, target);
        var end = start + JsonMarshal.GetRawUtf8Value(target).Length;
        var at = root;
        while (Offset(root, at) != start || JsonMarshal.GetRawUtf8Value(at).Length != end - start)
        {
            at = Step(root, at, start, path);
        }

        return path.ToString();
    }

    private static JsonElement Step(JsonElement root, JsonElement parent, long start, StringBuilder path)
    {
        if (parent.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in parent.EnumerateObject())
            {
                if (Holds(root, member.Value, start))
                {
                    path.Member(JsonText.Unescaped(JsonMarshal.GetRawUtf8PropertyName(member)));
                    return member.Value;
                }
            }
        }

        var index = 0;
        foreach (var item in parent.EnumerateArray())
        {
            if (Holds(root, item, start))
            {
                path.Item(index);
                return item;
            }

            index++;
        }

        throw new InvalidOperationException("The element is of another document.");
    }

    private static bool Holds(JsonElement root, JsonElement element, long start)
    {
        var first = Offset(root, element);
        return first <= start && start < first + JsonMarshal.GetRawUtf8Value(element).Length;
    }

    private static long Offset(JsonElement root, JsonElement element) =>
        Unsafe.ByteOffset(
            ref MemoryMarshal.GetReference(JsonMarshal.GetRawUtf8Value(root)),
            ref MemoryMarshal.GetReference(JsonMarshal.GetRawUtf8Value(element))
        );
}
