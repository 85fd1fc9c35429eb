using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>The class that the unions of a client share; it is never public.</summary>
internal static class UnionSupport
{
    /// <summary>The full name of the class.</summary>
    public static string FullName(GenerationOptions options) => options.Namespace + "." + Name(options);

    /// <summary>The class.</summary>
    public static UnionSupportDeclaration Declare(GenerationOptions options) => new(options.Namespace, Name(options));

    private static string Name(GenerationOptions options) => options.ClassName + "Unions";
}
