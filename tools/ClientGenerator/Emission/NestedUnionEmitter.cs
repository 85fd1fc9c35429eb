using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>
/// Writes what tells the unions inside an <c>anyOf</c> apart where there are several: each may hold an object, another value, or
/// nothing, and only by writing itself does it say which. While it is asked, nothing is written.
/// </summary>
internal static class NestedUnionEmitter
{
    /// <summary>The method that writes all members.</summary>
    public const string Write = "Write";

    private const string Asked = "HoldsValue";

    /// <summary>The expression whether a member of <c>result</c> holds a value that is no object.</summary>
    public static string HoldsValue(CompositionMember member) =>
        $"{MergeEmitter.ClassName}.{Asked}(result.{member.PropertyName})";

    /// <summary>Writes the fields that say what a member turned out to be.</summary>
    public static void Fields(SourceWriter writer)
    {
        writer.Line("private bool isObject;");
        writer.Line("private bool isValue;");
    }

    /// <summary>Writes the methods.</summary>
    public static void Methods(SourceWriter writer)
    {
        writer.Separate();
        writer.Open(
            $"public static void {Write}({RuntimeNames.ISerializationWriter} writer, params {RuntimeNames.IParsable}?[] members)"
        );
        writer.Line(
            "var held = _System::Linq.Enumerable.ToArray(_System::Linq.Enumerable.Where(members, member => Seen(member) is { isObject: true } or { isValue: true }));"
        );
        writer.Open("if (held.Length == 0)");
        writer.Line("writer.WriteNullValue(null);");
        writer.Close();
        writer.Open("else");
        writer.Line(
            $"writer.WriteObjectValue<{RuntimeNames.IParsable}>(null, held.Length == 1 ? held[0] : new {MergeEmitter.ClassName}(held));"
        );
        writer.Close();
        writer.Close();
        writer.Separate();
        writer.Line($"public static bool {Asked}({RuntimeNames.IParsable}? member) => Seen(member).isValue;");
        writer.Separate();
        writer.Open($"private static {MergeEmitter.ClassName} Seen({RuntimeNames.IParsable}? member)");
        writer.Line($"var seen = new {MergeEmitter.ClassName}();");
        writer.Line("seen.Join(member);");
        writer.Line("return seen;");
        writer.Close();
    }
}
