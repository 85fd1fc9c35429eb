using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.ClientGenerator.Modeling.Schemas;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>
/// One value in the query of a URL. A parameter of style <c>deepObject</c>, an exploded object of style <c>form</c>, and a whole
/// query string that is a form give one for each of their schema's properties, because that is what stands in the URL.
/// </summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Member">The property of the parameter's schema, or null for the whole value.</param>
internal readonly record struct QueryParameter(Parameter Parameter, KeyValuePair<string, Schema>? Member)
{
    private const string WholeQuery = "querystring";

    /// <summary>The name in the URL, before it is encoded.</summary>
    public string WireName =>
        Member is not { } member ? Parameter.Name
        : Parameter.Style == "deepObject" ? $"{Parameter.Name}[{member.Key}]"
        : member.Key;

    /// <summary>The name in the URL template.</summary>
    public string TemplateName => UrlTemplate.Encode(WireName);

    /// <summary>The name that types of its values are made from.</summary>
    public string NameForTypes => Member is { } member ? Parameter.Name + "_" + member.Key : Parameter.Name;

    /// <summary>
    /// The C# property. Only what a URL template may hold as it is parts words; other signs leave no trace, so that
    /// <c>page[size]</c> is <c>Pagesize</c>.
    /// </summary>
    public string PropertyName
    {
        get
        {
            var name = string.Concat(
                NameForTypes.Where(c => c >= 0x80 || char.IsLetterOrDigit(c) || "-._~".IndexOf(c) >= 0)
            );
            return SymbolName.CleanPascal(name.Length == 0 ? NameForTypes : name);
        }
    }

    /// <summary>The value's schema, or null.</summary>
    public Schema? Schema => Member is { } member ? member.Value : Parameter.Schema;

    /// <summary>Whether each item of a list becomes a value of its own.</summary>
    public bool Explodes => Parameter.Explodes || IsForm(Parameter);

    /// <summary>Whether the value is all that stands behind the question mark (<c>in: querystring</c> of 3.2).</summary>
    public bool IsWholeQuery => Parameter.In == WholeQuery && Member is null;

    /// <summary>What stands between the items of a list that does not explode; null for a comma.</summary>
    public string? Separator =>
        (Parameter.Style, Explodes) switch
        {
            ("spaceDelimited", false) => " ",
            ("pipeDelimited", false) => "|",
            _ => null,
        };

    /// <summary>
    /// The values that an operation can have in its query, by their name in the URL: of each group the first, to which the others
    /// give way. A property of an object gives way to a parameter that has its name.
    /// </summary>
    public static IEnumerable<IGrouping<string, QueryParameter>> ByName(Operation operation) =>
        AllOf(operation).GroupBy(query => query.TemplateName, StringComparer.Ordinal);

    /// <summary>All values, parameters before properties of objects, and these by the names of their parameters.</summary>
    private static IEnumerable<QueryParameter> AllOf(Operation operation)
    {
        var all = operation
            .Parameters.Where(parameter => parameter.In is "query" or WholeQuery)
            .SelectMany(ListOf)
            .ToList();
        var members = all.Where(query => query.Member is not null);
        return all.Where(query => query.Member is null)
            .Concat(members.OrderBy(query => query.Parameter.Name, StringComparer.Ordinal));
    }

    private static IEnumerable<QueryParameter> ListOf(Parameter parameter)
    {
        var members = HasMembers(parameter) ? Members(parameter) : [];
        return members.Count == 0
            ? [new QueryParameter(parameter, null)]
            : members.Select(member => new QueryParameter(parameter, member));
    }

    /// <summary>Whether each property of the value stands in the URL for itself.</summary>
    private static bool HasMembers(Parameter parameter) =>
        parameter.Style == "deepObject"
        || IsForm(parameter)
        || (
            parameter is { Style: "form", Explodes: true, ContentType: null, Schema: { } schema }
            && schema.Target.IsObject()
            && !schema.Target.OneOf.Any()
            && !schema.Target.AnyOf.Any()
        );

    private static bool IsForm(Parameter parameter) =>
        parameter is { In: WholeQuery, ContentType: "application/x-www-form-urlencoded" };

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

        foreach (var member in schema.PropertiesByName().Where(member => !members.ContainsKey(member.Key)))
        {
            members.Add(member.Key, member.Value);
        }

        foreach (var part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            AddMembers(part.Target, members, seen);
        }
    }
}
