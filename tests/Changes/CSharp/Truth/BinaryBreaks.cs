using Microsoft.CodeAnalysis;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>
/// Compares the metadata of two assemblies as the runtime would when code that was compiled against the one meets the other: it
/// looks each member up by its whole signature, also in the bases, and holds numbers of enumerations.
/// </summary>
internal static class BinaryBreaks
{
    /// <summary>What compiled code may miss, a sentence each.</summary>
    public static IReadOnlyList<string> Between(IAssemblySymbol old, IAssemblySymbol now)
    {
        var types = VisibleTypes.Of(now).ToDictionary(Name, StringComparer.Ordinal);
        return
        [
            .. VisibleTypes
                .Of(old)
                .SelectMany(type =>
                    types.TryGetValue(Name(type), out var same) ? InType(type, same) : [$"{Name(type)} is gone"]
                ),
        ];
    }

    private static IEnumerable<string> InType(INamedTypeSymbol old, INamedTypeSymbol now)
    {
        if (old.TypeKind != now.TypeKind)
        {
            return [$"{Name(old)} is a {now.TypeKind}"];
        }

        return old.TypeKind is TypeKind.Enum ? InEnum(old, now) : InClass(old, now);
    }

    private static IEnumerable<string> InEnum(INamedTypeSymbol old, INamedTypeSymbol now)
    {
        if (Name(old.EnumUnderlyingType!) != Name(now.EnumUnderlyingType!))
        {
            yield return $"{Name(old)} counts in {now.EnumUnderlyingType}";
        }

        var numbers = ConstantsOf(now).ToDictionary(field => field.Name, field => Number(field));
        foreach (var field in ConstantsOf(old))
        {
            if (!numbers.TryGetValue(field.Name, out var number) || number != Number(field))
            {
                yield return $"{Name(old)}.{field.Name} is no longer {Number(field)}";
            }
        }
    }

    private static IEnumerable<IFieldSymbol> ConstantsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);

    private static decimal Number(IFieldSymbol field) =>
        Convert.ToDecimal(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> InClass(INamedTypeSymbol old, INamedTypeSymbol now)
    {
        var bases = Line(now).Concat(now.AllInterfaces).Select(Name).ToHashSet(StringComparer.Ordinal);
        var lost = Line(old).Concat(old.AllInterfaces).Select(Name).Where(known => !bases.Contains(known));
        var inherited = Line(now)
            .SelectMany(MethodsOf)
            .Where(method => method.MethodKind is not MethodKind.Constructor)
            .Select(Signature);
        var found = inherited.Concat(MethodsOf(now).Select(Signature)).ToHashSet(StringComparer.Ordinal);
        return lost.Select(known => $"{Name(old)} is no {known}")
            .Concat(
                MethodsOf(old)
                    .Select(Signature)
                    .Where(method => !found.Contains(method))
                    .Select(method => $"{Name(old)} has no {method}")
            );
    }

    /// <summary>The bases of a class, without itself.</summary>
    private static IEnumerable<INamedTypeSymbol> Line(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(VisibleTypes.IsVisible);

    private static string Signature(IMethodSymbol method) =>
        $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.MetadataName}({string.Join(", ", method.Parameters.Select(parameter => Name(parameter.Type)))})";

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
