using Mono.Cecil;
using Mono.Cecil.Cil;

namespace OpenApi.Layout.Tests;

/// <summary>Which folders of a compiled project use which, found in everything that its types say: signatures, attributes and bodies.</summary>
internal sealed class FolderGraph
{
    /// <summary>What stands in the parent folder itself.</summary>
    private const string Here = ".";

    private readonly Dictionary<(string Parent, string From, string To), string> arrows = [];

    /// <param name="assembly">The compiled project.</param>
    /// <param name="root">Its root namespace.</param>
    public FolderGraph(string assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var type in module.GetTypes())
        {
            foreach (var used in Uses(type).SelectMany(Parts).OfType<TypeDefinition>())
            {
                Add(FolderOf(type, root), FolderOf(used, root), $"{Outermost(type).Name} uses {Outermost(used).Name}");
            }
        }
    }

    /// <summary>
    /// The circles: a parent folder, with the folders in it that use each other, and an example for each arrow between them.
    /// </summary>
    public IEnumerable<(string Circle, string Arrows)> Circles() =>
        from level in arrows.Keys.GroupBy(arrow => arrow.Parent)
        let next = level.ToLookup(arrow => arrow.From, arrow => arrow.To)
        let tied = level
            .Select(arrow => arrow.From)
            .Distinct()
            .Where(folder => Reached(folder, next).Contains(folder))
            .Order(StringComparer.Ordinal)
            .ToList()
        where tied.Count > 0
        select (
            $"{(level.Key.Length > 0 ? level.Key : Here)}: {string.Join(", ", tied)}",
            string.Join(
                '\n',
                level
                    .Where(arrow => tied.Contains(arrow.From) && tied.Contains(arrow.To))
                    .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrows[arrow]}")
            )
        );

    private void Add(string[]? from, string[]? to, string example)
    {
        if (from is null || to is null)
        {
            return;
        }

        var common = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        if (common == from.Length && common == to.Length)
        {
            return;
        }

        arrows.TryAdd(
            (
                string.Join('.', from.Take(common)),
                from.ElementAtOrDefault(common) ?? Here,
                to.ElementAtOrDefault(common) ?? Here
            ),
            example
        );
    }

    private static HashSet<string> Reached(string folder, ILookup<string, string> next)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(next[folder]);
        while (open.TryPop(out var one))
        {
            if (reached.Add(one))
            {
                foreach (var further in next[one])
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }

    /// <summary>The folders below the root, or null for what the compiler made in a namespace of its own.</summary>
    private static string[]? FolderOf(TypeDefinition type, string root) =>
        Outermost(type).Namespace is var name && name == root ? []
        : name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')
        : null;

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static IEnumerable<TypeReference?> Uses(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(one => one.InterfaceType),
            .. type.GenericParameters.SelectMany(Constraints),
            .. type.Fields.Select(field => field.FieldType),
            .. Attributes(type),
            .. type.Fields.SelectMany(Attributes),
            .. type.Properties.SelectMany(Attributes),
            .. type.Methods.SelectMany(Uses),
        ];

    private static IEnumerable<TypeReference?> Uses(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method.GenericParameters.SelectMany(Constraints),
            .. Attributes(method),
            .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(Uses) : [],
        ];

    private static IEnumerable<TypeReference?> Uses(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
            MethodReference method => [method.DeclaringType, method.ReturnType],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    private static IEnumerable<TypeReference?> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider owner) =>
        owner.CustomAttributes.Select(attribute => attribute.AttributeType);

    /// <summary>A type with what it is made of: elements of arrays and pointers, arguments of generic types.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null => [],
            GenericInstanceType generic => Parts(generic.ElementType)
                .Concat(generic.GenericArguments.SelectMany(Parts)),
            TypeSpecification made => Parts(made.ElementType),
            _ => [type],
        };
}
