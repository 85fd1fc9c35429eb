using Microsoft.CodeAnalysis;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>What other assemblies see of an assembly.</summary>
internal static class VisibleTypes
{
    /// <summary>All visible types, nested ones included.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(IAssemblySymbol assembly) => Below(assembly.GlobalNamespace);

    /// <summary>The visible members that a type declares.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => IsVisible(member) && member is not INamedTypeSymbol);

    /// <summary>Whether other assemblies see a symbol.</summary>
    public static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected;

    /// <summary>Whether other assemblies can use a symbol without deriving from its type.</summary>
    public static bool IsPublic(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public;

    private static IEnumerable<INamedTypeSymbol> Below(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .SelectMany(member =>
                member switch
                {
                    INamedTypeSymbol type when IsVisible(type) => Below(type).Prepend(type),
                    INamespaceSymbol inner => Below(inner),
                    _ => [],
                }
            );
}
