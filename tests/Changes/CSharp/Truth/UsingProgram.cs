using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>
/// A program that uses everything an assembly shows: it names each type, calls each constructor and method with all arguments
/// by position and by name and without those that have a default, reads and sets each property as its type, also in an object
/// initialiser, takes each result as its type, names each member of an enumeration, catches each exception, hands the factory of
/// each model on, and converts each object to all of its bases and interfaces. It is made from the compiled assembly, not from the
/// client's model.
/// </summary>
internal sealed class UsingProgram
{
    private const string Factory = "global::Microsoft.Kiota.Abstractions.Serialization.ParsableFactory";

    private readonly StringBuilder text = new(
        "static class Some { public static T Value<T>() => throw new System.InvalidOperationException(); }\n"
    );

    private int count;

    private UsingProgram(IAssemblySymbol assembly)
    {
        foreach (var type in VisibleTypes.Of(assembly))
        {
            AddType(type);
        }
    }

    /// <summary>The program that uses an assembly.</summary>
    public static SyntaxTree Of(IAssemblySymbol assembly) =>
        CSharpSyntaxTree.ParseText(new UsingProgram(assembly).text.ToString());

    private void AddType(INamedTypeSymbol type)
    {
        var name = Name(type);
        text.Append(CultureInfo.InvariantCulture, $"static class Use{count++} {{\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"static async System.Threading.Tasks.Task Run({name} self) {{ _ = typeof({name});\n"
        );
        foreach (var known in BasesOf(type))
        {
            Line($"{{ {Name(known)} value = self; }}");
        }

        foreach (var member in VisibleTypes.MembersOf(type).Where(VisibleTypes.IsPublic))
        {
            AddMember(name, member);
        }

        AddInitialiser(name, type);
        if (BasesOf(type).Any(known => known.ToDisplayString() == "System.Exception"))
        {
            Line($"try {{ throw self; }} catch ({name} caught) when (caught.Message.Length > 0) {{ }}");
        }

        text.Append("}}\n");
    }

    private void AddInitialiser(string name, INamedTypeSymbol type)
    {
        var sets = type.GetMembers()
            .OfType<IPropertySymbol>()
            .Where(property =>
                !property.IsIndexer && property.SetMethod is { } setter && VisibleTypes.IsVisible(setter)
            )
            .Select(property => $"@{property.Name} = {Value(property.Type)}")
            .ToList();
        if (
            sets.Count > 0
            && type.InstanceConstructors.Any(made => VisibleTypes.IsVisible(made) && made.Parameters.IsEmpty)
        )
        {
            Line($"_ = new {name} {{ {string.Join(", ", sets)} }};");
        }
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Enum)
        {
            yield break;
        }

        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private void AddMember(string type, ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol { HasConstantValue: true } constant:
                Line($"{{ const {type} value = {type}.@{constant.Name}; }}");
                break;
            case IPropertySymbol { IsIndexer: true } indexer:
                Line($"{{ {Name(indexer.Type)} value = self[{Positional(indexer.Parameters)}]; }}");
                Line($"{{ {Name(indexer.Type)} value = self[{Named(indexer.Parameters)}]; }}");
                break;
            case IPropertySymbol property:
                Line($"{{ {Name(property.Type)} value = self.@{property.Name}; }}");
                if (property.SetMethod is { } setter && VisibleTypes.IsVisible(setter))
                {
                    Line($"self.@{property.Name} = {Value(property.Type)};");
                }

                break;
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                Line($"_ = new {type}({Positional(constructor.Parameters)});");
                Line($"_ = new {type}({Named(constructor.Parameters)});");
                break;
            case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                var receiver = method.IsStatic ? type : "self";
                Line(Call(method, $"{receiver}.@{method.Name}({Positional(method.Parameters)})"));
                Line(Call(method, $"{receiver}.@{method.Name}({Named(method.Parameters)})"));
                Line(Call(method, $"{receiver}.@{method.Name}({Positional(Required(method))})"));
                if (method.IsStatic && method.Name == "CreateFromDiscriminatorValue")
                {
                    Line($"{{ {Factory}<{Name(method.ReturnType)}> value = {type}.@{method.Name}; }}");
                }

                break;
            default:
                break;
        }
    }

    private static string Call(IMethodSymbol method, string call) =>
        method.ReturnType switch
        {
            { SpecialType: SpecialType.System_Void } => call + ";",
            INamedTypeSymbol { Name: "Task", TypeArguments: [var result] } =>
                $"{{ {Name(result)} value = await {call}; }}",
            { Name: "Task" } => $"await {call};",
            var result => $"{{ {Name(result)} value = {call}; }}",
        };

    private static IEnumerable<IParameterSymbol> Required(IMethodSymbol method) =>
        method.Parameters.Where(parameter => !parameter.IsOptional);

    private static string Positional(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(Argument));

    private static string Named(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"@{parameter.Name}: {Argument(parameter)}"));

    private static string Argument(IParameterSymbol parameter) =>
        Configured(parameter.Type) is { } query ? Lambda(query) : Value(parameter.Type);

    /// <summary>The query parameters that a configuration argument sets, or null for another argument.</summary>
    private static ITypeSymbol? Configured(ITypeSymbol type) =>
        type
            is INamedTypeSymbol
            {
                Name: "Action",
                TypeArguments: [INamedTypeSymbol { Name: "RequestConfiguration" } made]
            }
            ? made.TypeArguments[0]
            : null;

    /// <summary>Every sample configures a request by a lambda, which leaves the type of the argument to the compiler.</summary>
    private static string Lambda(ITypeSymbol query)
    {
        var sets = query
            .GetMembers()
            .OfType<IPropertySymbol>()
            .Select(property => $"configuration.QueryParameters.@{property.Name} = {Value(property.Type)}; ");
        return $"configuration => {{ configuration.Headers.Clear(); {string.Concat(sets)}}}";
    }

    /// <summary>A value of a type. A constant will not do, as the compiler converts those to more types than others.</summary>
    private static string Value(ITypeSymbol type) => $"Some.Value<{Name(type)}>()";

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private void Line(string line) => text.Append(line).Append('\n');
}
