using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes the class that the unions of a client share.</summary>
internal static class UnionSupportEmitter
{
    private static readonly (string Method, string Type)[] Values =
    [
        ("WriteStringValue", "string?"),
        ("WriteBoolValue", "bool?"),
        ("WriteByteValue", "byte?"),
        ("WriteSbyteValue", "sbyte?"),
        ("WriteIntValue", "int?"),
        ("WriteFloatValue", "float?"),
        ("WriteLongValue", "long?"),
        ("WriteDoubleValue", "double?"),
        ("WriteDecimalValue", "decimal?"),
        ("WriteGuidValue", "_System::Guid?"),
        ("WriteDateTimeOffsetValue", "_System::DateTimeOffset?"),
        ("WriteTimeSpanValue", "_System::TimeSpan?"),
        ("WriteDateValue", "_Kiota::Date?"),
        ("WriteTimeValue", "_Kiota::Time?"),
        ("WriteByteArrayValue", "byte[]?"),
        ("WriteCollectionOfPrimitiveValues<T>", "_Collections::IEnumerable<T>?"),
    ];

    private static readonly string[] Hooks =
    [
        "OnBeforeObjectSerialization",
        "OnAfterObjectSerialization",
        "OnStartObjectSerialization",
    ];

    /// <summary>Writes the class.</summary>
    public static void Emit(SourceWriter writer, UnionSupportDeclaration support)
    {
        writer.Line(
            "/// <summary>Tells the members of unions apart, and writes several of them as one object.</summary>"
        );
        TypeHeader.Attributes(writer, deprecation: null);
        writer.Open($"internal static class {support.Name}");
        foreach (var line in UnionSupportText.Members.Split('\n'))
        {
            writer.Line(line.TrimEnd('\r'));
        }

        foreach (var (method, type) in Values)
        {
            Forward(writer, $"{method}(string? key, {type} value)", $"{method.Split('<')[0]}(key, value)");
        }

        Forward(
            writer,
            $"WriteCollectionOfObjectValues<T>(string? key, _Collections::IEnumerable<T>? value) where T : {RuntimeNames.IParsable}",
            "WriteCollectionOfObjectValues(key, value)"
        );
        Enumerations(writer);
        foreach (var hook in Hooks)
        {
            writer.Separate();
            writer.Open($"public {RuntimeNames.Action}<{HookArguments(hook)}>? {hook}");
            writer.Line($"get => target.{hook};");
            writer.Line($"set => target.{hook} = value;");
            writer.Close();
        }

        // The class inside is opened by the text above.
        writer.Line("}");
        writer.Close();
    }

    private static void Enumerations(SourceWriter writer)
    {
        foreach (
            var (method, type) in new[]
            {
                ("WriteEnumValue", "T?"),
                ("WriteCollectionOfEnumValues", "_Collections::IEnumerable<T?>?"),
            }
        )
        {
            writer.Separate();
            writer.Line($"public void {method}<");
            writer.Line("#if NET5_0_OR_GREATER");
            writer.Line(
                "[_System::Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(_System::Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicFields)]"
            );
            writer.Line("#endif");
            writer.Open($"T>(string? key, {type} value) where T : struct, _System::Enum");
            Forwarding(writer, $"{method}(key, value)");
            writer.Close();
        }
    }

    private static void Forward(SourceWriter writer, string signature, string call)
    {
        writer.Separate();
        writer.Open($"public void {signature}");
        Forwarding(writer, call);
        writer.Close();
    }

    private static void Forwarding(SourceWriter writer, string call)
    {
        writer.Open("if (Takes(key, value is not null))");
        writer.Line($"target.{call};");
        writer.Close();
    }

    private static string HookArguments(string hook) =>
        hook == "OnStartObjectSerialization"
            ? $"{RuntimeNames.IParsable}, {RuntimeNames.ISerializationWriter}"
            : RuntimeNames.IParsable;
}
