using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OpenApi.Conformance.Surfaces;

/// <summary>Lists what users of an assembly can see: a line for each type and each member, sorted.</summary>
public static class PublicSurface
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.Default,
        SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    /// <summary>The lines of an assembly.</summary>
    public static ImmutableSortedSet<string> Of(IAssemblySymbol assembly) =>
        Types(assembly.GlobalNamespace)
            .SelectMany(type => Members(type).Prepend(TypeLine(type)))
            .ToImmutableSortedSet(StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member =>
                member switch
                {
                    INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
                    INamespaceSymbol => Types(member),
                    _ => [],
                }
            );

    private static string TypeLine(INamedTypeSymbol type)
    {
        var bases = type
            .Interfaces.OrderBy(contract => contract.ToDisplayString(Format), StringComparer.Ordinal)
            .Prepend(type.BaseType)
            .Where(known =>
                known
                    is {
                        SpecialType: not (
                            SpecialType.System_Object
                            or SpecialType.System_Enum
                            or SpecialType.System_ValueType
                        )
                    }
            )
            .Select(known => WithoutKeyword(known!.ToDisplayString(Format)));
        var list = string.Join(", ", bases);
        return type.ToDisplayString(Format) + (list.Length == 0 ? "" : " : " + list);
    }

    private static IEnumerable<string> Members(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member =>
                IsVisible(member)
                && member is not INamedTypeSymbol
                && member is not IMethodSymbol { AssociatedSymbol: not null }
                && !(member.IsImplicitlyDeclared && type.TypeKind != TypeKind.Class)
            )
            .Select(member => member.ToDisplayString(Format) + WireValue(member));

    private static string WireValue(ISymbol member) =>
        member is IFieldSymbol { HasConstantValue: true }
        && member.GetAttributes().FirstOrDefault(known => known.AttributeClass?.Name == "EnumMemberAttribute")
            is { } attribute
            ? $" [{attribute.NamedArguments.FirstOrDefault().Value.Value}]"
            : "";

    private static string WithoutKeyword(string type) =>
        type.Replace("class ", "", StringComparison.Ordinal).Replace("interface ", "", StringComparison.Ordinal);

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected;
}
