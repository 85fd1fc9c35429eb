using System.Text.RegularExpressions;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>What the operations of a request builder take and give, to find it under another path.</summary>
/// <param name="client">The client of the builders.</param>
/// <param name="nameOf">The name of a type in the new client by its full name.</param>
internal sealed partial class BuilderShape(ClientIndex client, Func<string, string> nameOf)
{
    /// <summary>The shape with the end of the path, whatever its parameters are called; none where there are no operations.</summary>
    public IEnumerable<string> AtPlace(RequestBuilderDeclaration builder) =>
        builder.Operations.Count == 0 ? [] : [Text(builder) + "\n" + EndOf(builder.UrlTemplate)];

    /// <summary>
    /// The shape alone; none where it names no type of the client and no query parameter, as it is that of others too by chance.
    /// </summary>
    public IEnumerable<string> Anywhere(RequestBuilderDeclaration builder) =>
        builder.Operations.Any(operation => IsTelling(builder, operation)) ? [Text(builder)] : [];

    private bool IsTelling(RequestBuilderDeclaration builder, OperationModel operation) =>
        operation.Body?.Type.Name is not null
        || operation.Result?.Name is not null
        || client.QueryOf(builder, operation) is not null;

    private string Text(RequestBuilderDeclaration builder) =>
        string.Join('\n', builder.Operations.Select(operation => Text(builder, operation)));

    private string Text(RequestBuilderDeclaration builder, OperationModel operation)
    {
        var query = client.QueryOf(builder, operation)?.Properties.Select(property => property.Name) ?? [];
        return $"{operation.Verb} {Text(operation.Body?.Type)} {Text(operation.Result)} {string.Join(',', query)}";
    }

    private string Text(TypeReference? type) =>
        type?.Name is { } name ? nameOf(name) + (type.IsCollection ? "[]" : "") : TypeText.Of(type);

    /// <summary>The segments from the last one that is more than a parameter, such as <c>pets/{}</c>.</summary>
    private static string EndOf(string template)
    {
        var path = Expression().Replace(Query().Replace(template, ""), "{}");
        var segments = path.Split('/');
        var start = Array.FindLastIndex(segments, segment => segment != "{}");
        return string.Join('/', segments.Skip(Math.Max(start, 0)));
    }

    [GeneratedRegex(@"\{[?&][^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
