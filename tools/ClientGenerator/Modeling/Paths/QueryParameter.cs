using OpenApi.ClientGenerator.Reading.Document;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>
/// One value in the query of a URL. A parameter of style <c>deepObject</c>, and an exploded object of style <c>form</c>, gives
/// one for each of its schema's properties, because that is what stands in the URL.
/// </summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Member">The property of the parameter's schema, or null for the whole value.</param>
internal readonly record struct QueryParameter(Parameter Parameter, KeyValuePair<string, Schema>? Member)
{
    /// <summary>The name in the URL, before it is encoded.</summary>
    public string WireName =>
        Member is not { } member ? Parameter.Name
        : Parameter.Style == "deepObject" ? $"{Parameter.Name}[{member.Key}]"
        : member.Key;

    /// <summary>The name in the URL template.</summary>
    public string TemplateName => UrlTemplate.Encode(WireName);

    /// <summary>The name that the C# property is made from.</summary>
    public string NameForProperty => Member is { } member ? Parameter.Name + "_" + member.Key : Parameter.Name;

    /// <summary>The value's schema, or null.</summary>
    public Schema? Schema => Member is { } member ? member.Value : Parameter.Schema;

    /// <summary>Whether each item of a list becomes a value of its own.</summary>
    public bool Explodes => Parameter.Explodes;

    /// <summary>The values that an operation can have in its query.</summary>
    public static IEnumerable<QueryParameter> ListOf(Operation operation) =>
        operation.Parameters.Where(parameter => parameter.In == "query").SelectMany(ListOf);

    private static IEnumerable<QueryParameter> ListOf(Parameter parameter)
    {
        var members = parameter.Style == "deepObject" ? Members(parameter) : [];
        return members.Count == 0
            ? [new QueryParameter(parameter, null)]
            : members.Select(member => new QueryParameter(parameter, member));
    }

    private static IReadOnlyList<KeyValuePair<string, Schema>> Members(Parameter parameter)
    {
        if (parameter.Schema?.Target is not { } schema)
        {
            return [];
        }

        var members = new Dictionary<string, Schema>(StringComparer.Ordinal);
        AddMembers(schema, members, []);
        return [.. members];
    }

    /// <summary>Adds the properties of a schema and of its variants, which may have variants of their own.</summary>
    private static void AddMembers(Schema schema, Dictionary<string, Schema> members, HashSet<Schema> seen)
    {
        if (!seen.Add(schema))
        {
            return;
        }

        foreach (var member in schema.Properties.Where(member => !members.ContainsKey(member.Key)))
        {
            members.Add(member.Key, member.Value);
        }

        foreach (var part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            AddMembers(part.Target, members, seen);
        }
    }
}
