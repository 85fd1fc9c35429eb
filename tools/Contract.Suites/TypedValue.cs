using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions;
using OpenApi.Contract.Requests;

namespace OpenApi.Contract.Suites;

/// <summary>Makes values of the types that Kiota-style clients use for parameters.</summary>
internal static class TypedValue
{
    /// <summary>Makes a value of a type; false when the text is no such value.</summary>
    public static bool TryMake(JsonNode? node, Type type, out object? value)
    {
        try
        {
            value = Make(node, type);
            return true;
        }
        catch (Exception unfit) when (unfit is FormatException or OverflowException or NotSupportedException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>Whether a value that is no model is what a body says, be that JSON or plain text.</summary>
    public static bool IsWhat(byte[] body, object value) =>
        TryMake(Node(body), value.GetType(), out var made)
        && (
            made is IEnumerable items and not string && value is IEnumerable others
                ? items.Cast<object?>().SequenceEqual(others.Cast<object?>())
                : Equals(made, value)
        );

    private static JsonNode? Node(byte[] body) =>
        JsonBytes.TryParse(body) is { } json
            ? JsonNode.Parse(json.GetRawText())
            : JsonValue.Create(Encoding.UTF8.GetString(body));

    private static object? Make(JsonNode? node, Type type)
    {
        if (type == typeof(byte[]))
        {
            return Convert.FromBase64String(ParameterWriter.Plain(node));
        }

        if (type.IsArray)
        {
            return MakeArray(node, type.GetElementType()!);
        }

        if (type.IsGenericType && typeof(IList).IsAssignableFrom(type))
        {
            return Activator.CreateInstance(type, MakeArray(node, type.GetGenericArguments()[0]));
        }

        var text = ParameterWriter.Plain(node);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) || plain == typeof(object) ? text
            : plain.IsEnum ? MakeEnum(text, plain)
            : plain == typeof(DateTimeOffset)
                ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : plain == typeof(Date) ? new Date(DateTime.Parse(text, CultureInfo.InvariantCulture))
            : plain == typeof(Time) ? new Time(DateTime.Parse(text, CultureInfo.InvariantCulture))
            : plain == typeof(TimeSpan) ? System.Xml.XmlConvert.ToTimeSpan(text)
            : plain == typeof(Guid) ? Guid.Parse(text)
            : plain == typeof(bool) ? (object)bool.Parse(text)
            : typeof(IConvertible).IsAssignableFrom(plain)
                ? Convert.ChangeType(text, plain, CultureInfo.InvariantCulture)
            : throw new NotSupportedException($"A parameter of the type {plain} cannot be made of {text}.");
    }

    private static Array MakeArray(JsonNode? node, Type itemType)
    {
        var items = node as JsonArray ?? [node?.DeepClone()];
        var made = Array.CreateInstance(itemType, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            made.SetValue(Make(items[i], itemType), i);
        }

        return made;
    }

    private static object MakeEnum(string text, Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(field => (field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? field.Name) == text)
            ?.GetValue(null)
        ?? throw new FormatException($"The enum {type.Name} has no member for '{text}'.");
}
