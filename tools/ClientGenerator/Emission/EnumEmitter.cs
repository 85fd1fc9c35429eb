using System.Globalization;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes enumerations.</summary>
internal static class EnumEmitter
{
    private const int FlagsOfInt = 31;

    /// <summary>Writes an enumeration.</summary>
    public static void Emit(SourceWriter writer, EnumDeclaration enumeration, string accessibility)
    {
        DocCommentWriter.Summary(writer, enumeration.Documentation, $"The values of {enumeration.Name}.");
        TypeHeader.Attributes(writer, enumeration.Deprecation);
        if (enumeration.IsFlags)
        {
            writer.Line("[_System::Flags]");
        }

        var isWide = enumeration.IsFlags && enumeration.Members.Count > FlagsOfInt;
        writer.Open($"{accessibility} enum {enumeration.Name}{(isWide ? " : long" : "")}");
        for (var i = 0; i < enumeration.Members.Count; i++)
        {
            var member = enumeration.Members[i];
            DocCommentWriter.Summary(writer, member.Documentation, $"The {member.Name} value.");
            writer.Line($"[global::System.Runtime.Serialization.EnumMember(Value = {Literal.Of(member.WireValue)})]");
            writer.Line($"{member.Name}{(enumeration.IsFlags ? " = " + Flag(i) : "")},");
        }

        writer.Close();
    }

    private static string Flag(int index) => (1L << index).ToString(CultureInfo.InvariantCulture);
}
