using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Json;

/// <summary>JSON as Kiota's untyped nodes, whole and at once.</summary>
internal static class JsonUntyped
{
    /// <summary>The node of an element.</summary>
    public static UntypedNode Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => Object(element),
            JsonValueKind.Array => new UntypedArray(element.EnumerateArray().Select(Of).ToList()),
            JsonValueKind.String => new UntypedString(JsonText.Of(element)),
            JsonValueKind.Number => UntypedNumber.Node(JsonMarshal.GetRawUtf8Value(element)),
            JsonValueKind.True => new UntypedBoolean(true),
            JsonValueKind.False => new UntypedBoolean(false),
            _ => new UntypedNull(),
        };

    private static UntypedObject Object(JsonElement element)
    {
        var members = new Dictionary<string, UntypedNode>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            members[JsonText.Unescaped(JsonMarshal.GetRawUtf8PropertyName(member))] = Of(member.Value);
        }

        return new UntypedObject(members);
    }
}
