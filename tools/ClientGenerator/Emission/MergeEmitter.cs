namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Writes the class that puts several objects of an <c>anyOf</c> into one, where a member is a wrapper itself. It stands in
/// for the serialization writer while the members write themselves: a wrapper would open an object of its own, and members that
/// were read from one value share properties, which may be on the wire only once.
/// </summary>
internal static class MergeEmitter
{
    /// <summary>The name of the class. No property starts like this, so none can get in its way.</summary>
    public const string ClassName = "_Members";

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
    ];

    private static readonly string[] Hooks =
    [
        "OnBeforeObjectSerialization",
        "OnAfterObjectSerialization",
        "OnStartObjectSerialization",
    ];

    /// <summary>Writes the class.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="wrapper">The name of the wrapper around it.</param>
    /// <param name="hasSeveralWrappers">Whether more than one member is a wrapper itself.</param>
    public static void Emit(SourceWriter writer, string wrapper, bool hasSeveralWrappers)
    {
        writer.Line("/// <summary>Writes members that are set together as one object, each property once.</summary>");
        writer.Open(
            $"private sealed class {ClassName} : {RuntimeNames.IParsable}, {RuntimeNames.ISerializationWriter}"
        );
        writer.Line($"private readonly {RuntimeNames.IParsable}?[] members;");
        writer.Line("private readonly _Collections::HashSet<string> named = new();");
        writer.Line("private readonly _Collections::HashSet<string> written = new();");
        writer.Line("private readonly _Collections::List<_Collections::KeyValuePair<string, object>> unnamed = new();");
        writer.Line($"private {RuntimeNames.ISerializationWriter} target = null!;");
        if (hasSeveralWrappers)
        {
            NestedUnionEmitter.Fields(writer);
        }

        writer.Separate();
        writer.Open($"public {ClassName}(params {RuntimeNames.IParsable}?[] members)");
        writer.Line("this.members = members;");
        writer.Close();
        Parsable(writer);
        if (hasSeveralWrappers)
        {
            NestedUnionEmitter.Methods(writer);
        }

        Taking(writer, wrapper, hasSeveralWrappers);
        foreach (var (method, type) in Values)
        {
            Forward(writer, $"{method}(string? key, {type} value)", $"{method}(key, value)");
        }

        Forward(
            writer,
            "WriteCollectionOfPrimitiveValues<T>(string? key, _Collections::IEnumerable<T>? value)",
            "WriteCollectionOfPrimitiveValues(key, value)"
        );
        Forward(
            writer,
            $"WriteCollectionOfObjectValues<T>(string? key, _Collections::IEnumerable<T>? value) where T : {RuntimeNames.IParsable}",
            "WriteCollectionOfObjectValues(key, value)"
        );
        Enumerations(writer);
        Objects(writer, hasSeveralWrappers);
        foreach (var hook in Hooks)
        {
            writer.Separate();
            writer.Open($"public {RuntimeNames.Action}<{HookArguments(hook)}>? {hook}");
            writer.Line($"get => target.{hook};");
            writer.Line($"set => target.{hook} = value;");
            writer.Close();
        }

        writer.Separate();
        writer.Line("public _System::IO.Stream GetSerializedContent() => target.GetSerializedContent();");
        writer.Separate();
        writer.Open("public void Dispose()");
        writer.Close();
        writer.Close();
    }

    private static void Parsable(SourceWriter writer)
    {
        writer.Separate();
        writer.Line(
            $"public {RuntimeNames.Deserializers} GetFieldDeserializers() => new {RuntimeNames.Dictionary}<string, {RuntimeNames.Action}<{RuntimeNames.IParseNode}>>();"
        );
        writer.Separate();
        writer.Open($"public void Serialize({RuntimeNames.ISerializationWriter} writer)");
        writer.Line("target = writer;");
        writer.Open("foreach (var member in members)");
        writer.Line("member?.Serialize(this);");
        writer.Close();

        // A member keeps what it does not name itself, though another member may name it.
        writer.Open("foreach (var pair in unnamed)");
        writer.Open(
            "if (pair.Value is null ? written.Add(pair.Key) : !named.Contains(pair.Key) && written.Add(pair.Key))"
        );
        writer.Line(
            $"writer.WriteAdditionalData(new {RuntimeNames.Dictionary}<string, object> {{ [pair.Key] = pair.Value! }});"
        );
        writer.Close();
        writer.Close();
        writer.Close();
    }

    private static void Taking(SourceWriter writer, string wrapper, bool hasSeveralWrappers)
    {
        var problem = Literal.Of(
            $"{wrapper} holds {(hasSeveralWrappers ? "a value that is no object and, in another member, something else" : "an object and, in another member, a value that is no object")}. Only one of them can be written: set the other to null."
        );
        writer.Separate();
        writer.Open("private bool Takes(string? key, bool hasValue)");
        writer.Open("if (key is null || key.Length == 0)");
        if (hasSeveralWrappers)
        {
            writer.Line("isValue |= hasValue;");
        }

        var isWriting = hasSeveralWrappers ? " && target is not null" : "";
        writer.Line($"return hasValue{isWriting} ? throw new _System::InvalidOperationException({problem}) : false;");
        writer.Close();
        writer.Line("named.Add(key);");
        writer.Line($"return hasValue{isWriting} && written.Add(key);");
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

    private static void Objects(SourceWriter writer, bool hasSeveralWrappers)
    {
        writer.Separate();
        writer.Open(
            $"public void WriteObjectValue<T>(string? key, T? value, params {RuntimeNames.IParsable}?[] additionalValuesToMerge) where T : {RuntimeNames.IParsable}"
        );
        writer.Open("if (key is null || key.Length == 0)");
        writer.Line("Join(value);");
        writer.Open("foreach (var other in additionalValuesToMerge)");
        writer.Line("Join(other);");
        writer.Close();
        writer.Close();
        writer.Open(
            "else if (Takes(key, value is not null || _System::Linq.Enumerable.Any(additionalValuesToMerge, other => other is not null)))"
        );
        writer.Line("target.WriteObjectValue(key, value, additionalValuesToMerge);");
        writer.Close();
        writer.Close();
        writer.Separate();
        writer.Open($"private void Join({RuntimeNames.IParsable}? member)");
        if (hasSeveralWrappers)
        {
            writer.Line(
                $"isObject |= member is _Serialization::UntypedObject or not (null or {RuntimeNames.UntypedNode} or {RuntimeNames.IComposedTypeWrapper});"
            );
        }

        writer.Open("if (member is _Serialization::UntypedObject whole)");
        writer.Open("foreach (var pair in whole.GetValue())");
        writer.Line("unnamed.Add(new _Collections::KeyValuePair<string, object>(pair.Key, pair.Value));");
        writer.Close();
        writer.Close();
        writer.Open($"else if (member is not {RuntimeNames.UntypedNode} || Takes(null, true))");
        writer.Line("member?.Serialize(this);");
        writer.Close();
        writer.Close();
        writer.Separate();
        writer.Open("public void WriteNullValue(string? key)");
        writer.Open("if (Takes(key, key is not null && key.Length > 0))");
        writer.Line("target.WriteNullValue(key);");
        writer.Close();
        writer.Close();
        writer.Separate();
        writer.Open($"public void WriteAdditionalData({RuntimeNames.IDictionary}<string, object> value)");
        writer.Line("unnamed.AddRange(value);");
        writer.Close();
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
