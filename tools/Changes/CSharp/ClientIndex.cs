using OpenApi.ClientGenerator.Modeling;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.CSharp;

/// <summary>
/// One of the two clients, by name. Names are relative to the client's namespace, so that a client that only moved is compared
/// like one that stayed.
/// </summary>
internal sealed class ClientIndex
{
    private readonly ModelingResult client;
    private readonly Dictionary<string, ClassDeclaration> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumDeclaration> enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RequestBuilderDeclaration> builders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Builder, string Member)> parents = new(StringComparer.Ordinal);
    private readonly ILookup<string, ClassDeclaration> derived;

    public ClientIndex(ModelingResult client)
    {
        this.client = client;
        foreach (var type in client.Model.Types)
        {
            Add(type);
        }

        foreach (var builder in builders)
        {
            foreach (var child in Navigation(builder.Value))
            {
                parents[child.Value] = (builder.Key, child.Key);
            }
        }

        derived = classes
            .Values.Where(type => BaseOf(type) is not null)
            .ToLookup(type => type.BaseName!, StringComparer.Ordinal);
    }

    public ClientModel Model => client.Model;

    public IReadOnlyDictionary<string, ClassDeclaration> Classes => classes;

    public IReadOnlyDictionary<string, EnumDeclaration> Enums => enums;

    public IReadOnlyDictionary<string, RequestBuilderDeclaration> Builders => builders;

    /// <summary>The name of a type without the client's namespace.</summary>
    public string Relative(string fullName) =>
        fullName.StartsWith(Model.Namespace + ".", StringComparison.Ordinal)
            ? fullName[(Model.Namespace.Length + 1)..]
            : fullName;

    /// <summary>The name of a builder; that of the client class is empty, so that the class may be renamed.</summary>
    public string NameOf(RequestBuilderDeclaration builder) =>
        builder.Client is null ? Relative(FullNameOf(builder)) : "";

    /// <summary>The builder that leads to another one, or null for the client class.</summary>
    public string? ParentOf(string builder) => parents.TryGetValue(builder, out var parent) ? parent.Builder : null;

    /// <summary>The property or method of its parent that leads to a builder, or null for the client class.</summary>
    public string? WayTo(string builder) => parents.TryGetValue(builder, out var parent) ? parent.Member : null;

    /// <summary>The name of each child by the property or method that leads there; that of an indexer is <c>this[]</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Navigation(RequestBuilderDeclaration builder)
    {
        var members = builder
            .Properties.Select(property => (property.Name, property.BuilderName))
            .Concat(builder.Methods.Select(method => (method.Name, method.BuilderName)));
        return (
            builder.Indexer is { } indexer ? members.Append((ModelOrigins.Indexer, indexer.BuilderName)) : members
        ).Select(member => KeyValuePair.Create(member.Item1, Relative(member.Item2)));
    }

    /// <summary>A class and those that it extends, nearest first.</summary>
    public IEnumerable<ClassDeclaration> Ancestry(ClassDeclaration type)
    {
        for (ClassDeclaration? current = type; current is not null; current = BaseOf(current))
        {
            yield return current;
        }
    }

    /// <summary>The nearest class that is thrown itself, a class or one that it extends; null where objects are no exceptions.</summary>
    public ClassDeclaration? ErrorOf(ClassDeclaration type) => Ancestry(type).FirstOrDefault(known => known.IsError);

    /// <summary>The classes that extend one, directly or not.</summary>
    public IEnumerable<ClassDeclaration> Descendants(ClassDeclaration type) =>
        derived[type.FullName].SelectMany(child => Descendants(child).Prepend(child));

    /// <summary>The query parameters of an operation, also where a shortcut leads to the operation that declares them.</summary>
    public QueryParametersDeclaration? QueryOf(RequestBuilderDeclaration builder, OperationModel operation)
    {
        if (operation.ForwardsTo is not { } forward)
        {
            return operation.QueryParameters;
        }

        var target = Navigation(builder).First(child => child.Key == forward.PropertyName).Value;
        return builders[target].Operations.First(known => known.Verb == operation.Verb).QueryParameters;
    }

    public Node? TypeNode(string fullName) => client.Origins.OfType(fullName);

    public Node? MemberNode(string type, string member) =>
        client.Origins.OfMember(type, member) ?? client.Origins.OfType(type);

    public Node? PartNode(string type, string verb, string part) =>
        client.Origins.OfPart(type, verb, part) ?? client.Origins.OfMember(type, verb);

    /// <summary>What stands at the same place as a node of the other document, or the nearest around it that there is.</summary>
    public Node? NearestTo(Node? other)
    {
        var pointer = other?.Pointer ?? "";
        var root = TypeNode(FullNameOf(builders[""]));
        while (root?.Parent is { } parent)
        {
            root = parent;
        }

        for (; root is not null && pointer.Length > 0; pointer = pointer[..pointer.LastIndexOf('/')])
        {
            if (JsonPointer.Find(root, pointer) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The response that gives an error mapping; one for several statuses may be the one for all others.</summary>
    public Node? ErrorNode(string type, string verb, string status) =>
        client.Origins.OfPart(type, verb, status is "XXX" ? "4XX" : status)
        ?? client.Origins.OfPart(type, verb, "DEFAULT")
        ?? client.Origins.OfMember(type, verb);

    public static string FullNameOf(RequestBuilderDeclaration builder) => builder.Namespace + "." + builder.Name;

    public static string FullNameOf(EnumDeclaration type) => type.Namespace + "." + type.Name;

    private void Add(TypeDeclaration type)
    {
        switch (type)
        {
            case RequestBuilderDeclaration builder:
                builders.TryAdd(NameOf(builder), builder);
                AddAll(builder.NestedTypes);
                break;
            case ClassDeclaration model:
                AddAll([model]);
                break;
            case EnumDeclaration enumeration:
                enums.TryAdd(Relative(FullNameOf(enumeration)), enumeration);
                break;
            case MethodHandlerDeclaration or UnionSupportDeclaration:
                // It comes and goes with the operations or unions that need it, and those are compared.
                break;
            default:
                throw new ArgumentException($"{type.Name} is no type of a client.", nameof(type));
        }
    }

    private void AddAll(IEnumerable<ClassDeclaration> types)
    {
        foreach (var type in types)
        {
            classes.TryAdd(Relative(type.FullName), type);
            AddAll(type.NestedTypes);
        }
    }

    private ClassDeclaration? BaseOf(ClassDeclaration type) =>
        type.BaseName is { } name && classes.TryGetValue(Relative(name), out var found) ? found : null;
}
