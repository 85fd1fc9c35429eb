using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the tests that tell the member of a wrapper by the JSON type of the value.</summary>
internal static class JsonTypeReader
{
    /// <summary>What holds for <c>value</c> when the node is an object.</summary>
    public const string IsObject = "value is _Serialization::UntypedObject";

    /// <summary>Writes the tests of members that are single values.</summary>
    public static void Scalars(SourceWriter writer, Composition composition)
    {
        foreach (var member in composition.Members.Where(IsScalar))
        {
            writer.Open($"if ({IsScalarValue(member.Type)})");
            if (member.Type.Kind is ValueKind.SByte or ValueKind.Byte or ValueKind.Int32 or ValueKind.Int64)
            {
                // A whole number may be written with a point or an exponent, which the runtime does not read as one.
                writer.Line(
                    $"result.{member.PropertyName} = ({TypeNames.Nullable(member.Type)})parseNode.GetDecimalValue();"
                );
                writer.Line("return result;");
            }
            else
            {
                Choose(writer, member);
            }

            writer.Close();
        }
    }

    /// <summary>Writes that the whole value is read, to tell lists and objects apart; nothing else in the runtime can.</summary>
    public static void WholeValue(SourceWriter writer) =>
        writer.Line(
            $"var value = parseNode.GetObjectValue<{RuntimeNames.UntypedNode}>({RuntimeNames.UntypedNode}.CreateFromDiscriminatorValue);"
        );

    /// <summary>Writes the tests of members that are lists, on the whole value.</summary>
    public static void Lists(SourceWriter writer, Composition composition)
    {
        var lists = composition.Members.Where(member => member.Type.IsCollection).ToList();
        foreach (var list in lists)
        {
            writer.Open($"if ({IsList(list.Type, lists.Count > 1)})");
            Choose(writer, list);
            writer.Close();
        }
    }

    /// <summary>Writes that the node is read as a member and that the search is over.</summary>
    public static void Choose(SourceWriter writer, CompositionMember member)
    {
        Fill(writer, member);
        writer.Line("return result;");
    }

    /// <summary>Writes that the node is read as a member.</summary>
    public static void Fill(SourceWriter writer, CompositionMember member) =>
        writer.Line($"result.{member.PropertyName} = {NodeReading.Of(member.Type, "parseNode")};");

    /// <summary>Whether a member is neither a list nor an object.</summary>
    public static bool IsScalar(CompositionMember member) =>
        !member.Type.IsCollection && !TypeNames.IsParsable(member.Type.Kind);

    /// <summary>
    /// Whether the node holds a value of a scalar type. The runtime throws where text is asked for as a number out of range, a
    /// GUID, a duration or an enumeration that it is not, so those are looked at first.
    /// </summary>
    private static string IsScalarValue(TypeReference type) =>
        type.Kind switch
        {
            ValueKind.Int32 or ValueKind.SByte or ValueKind.Byte => IsWhole(
                $">= {TypeNames.Bare(type)}.MinValue and <= {TypeNames.Bare(type)}.MaxValue"
            ),
            ValueKind.Int64 => "parseNode.GetDoubleValue() is >= long.MinValue and <= long.MaxValue && "
                + "parseNode.GetDecimalValue() is >= long.MinValue and <= long.MaxValue && parseNode.GetDecimalValue() % 1 == 0",
            ValueKind.Decimal =>
                "parseNode.GetDoubleValue() is > (double)decimal.MinValue and < (double)decimal.MaxValue",
            ValueKind.Guid => "_System::Guid.TryParse(parseNode.GetStringValue(), out _)",
            ValueKind.TimeSpan =>
                "_System::Text.RegularExpressions.Regex.IsMatch(parseNode.GetStringValue() ?? string.Empty, "
                    + "\"^-?P(?=.)([0-9]{1,5}[YMD]){0,3}(T(?=.)([0-9.]{1,9}[HMS]){1,3})?$\")",
            ValueKind.Enum =>
                $"parseNode.GetStringValue() is not null && parseNode.GetEnumValue<{TypeNames.Bare(type)}>() is not null",
            _ => $"{NodeReading.Of(type, "parseNode")} is not null",
        };

    private static string IsWhole(string range) =>
        $"parseNode.GetDoubleValue() is {range} && parseNode.GetDoubleValue() % 1 == 0";

    private static string IsList(TypeReference type, bool isOneOfSeveral) =>
        isOneOfSeveral && ItemPattern(type.Kind) is { } pattern
            ? "value is _Serialization::UntypedArray && "
                + "_System::Linq.Enumerable.All(((_Serialization::UntypedArray)value).GetValue(), "
                + $"item => item is {pattern} or _Serialization::UntypedNull)"
            : "value is _Serialization::UntypedArray";

    private static string? ItemPattern(ValueKind kind) =>
        kind switch
        {
            ValueKind.Boolean => "_Serialization::UntypedBoolean",
            ValueKind.SByte or ValueKind.Byte or ValueKind.Int32 => "_Serialization::UntypedInteger",
            ValueKind.Int64 => "_Serialization::UntypedInteger or _Serialization::UntypedLong",
            ValueKind.Single or ValueKind.Double or ValueKind.Decimal =>
                "_Serialization::UntypedInteger or _Serialization::UntypedLong or _Serialization::UntypedDecimal "
                    + "or _Serialization::UntypedDouble or _Serialization::UntypedFloat",
            ValueKind.Object => "_Serialization::UntypedObject",
            ValueKind.Untyped => null,
            _ => "_Serialization::UntypedString",
        };
}
