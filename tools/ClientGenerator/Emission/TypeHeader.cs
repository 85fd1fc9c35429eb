using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes what stands above declarations.</summary>
internal static class TypeHeader
{
    private static readonly string GeneratedCode =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"OpenApi.SourceGenerator\", "
        + Literal.Of(typeof(TypeHeader).Assembly.GetName().Version.ToString(3))
        + ")]";

    /// <summary>Writes the attributes of a type.</summary>
    public static void Attributes(SourceWriter writer, Deprecation? deprecation)
    {
        writer.Line(GeneratedCode);
        Obsolete(writer, deprecation);
    }

    /// <summary>Writes that a member should no longer be used, if so.</summary>
    public static void Obsolete(SourceWriter writer, Deprecation? deprecation)
    {
        if (deprecation is not null)
        {
            writer.Line($"[_System::Obsolete({Literal.Of(deprecation.Message)})]");
        }
    }

    /// <summary>The C# word for who may see a type.</summary>
    public static string Keyword(Accessibility accessibility) =>
        accessibility is Accessibility.Internal ? "internal" : "public";
}
