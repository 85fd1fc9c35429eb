using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.References;
using OpenApi.Documents.Structure;

namespace OpenApi.Documents.Swagger;

/// <summary>
/// Brings a Swagger 2.0 document into the shape of OpenAPI 3.0, so that later stages know one shape only. Schemas are
/// taken over as they are, with their places, pointers and references; references to parameters, responses and paths are
/// replaced by what they name, since bodies and media types depend on the operation in 3.0.
/// </summary>
/// <param name="resolver">Follows references within the document of 2.0.</param>
/// <param name="findings">Takes what has no counterpart.</param>
/// <param name="cancellationToken">Ends the conversion.</param>
internal sealed class SwaggerConverter(
    ReferenceResolver resolver,
    Findings findings,
    CancellationToken cancellationToken
)
{
    private readonly Dictionary<Node, Node> parameters = [];
    private IReadOnlyList<string> consumes = [];
    private IReadOnlyList<string> produces = [];

    /// <summary>The document in the shape of 3.0.</summary>
    public ObjectNode Convert(ObjectNode root)
    {
        consumes = TextsOf(root["consumes"]) ?? [];
        produces = TextsOf(root["produces"]) ?? [];
        return new ConvertedObject(root)
            .Add("openapi", "3.0.4")
            .Copy(
                root,
                name =>
                    name
                        is not (
                            "swagger"
                            or "openapi"
                            or "host"
                            or "basePath"
                            or "schemes"
                            or "consumes"
                            or "produces"
                            or "paths"
                            or "x-webhooks"
                            or "definitions"
                            or "parameters"
                            or "responses"
                            or "securityDefinitions"
                            or "servers"
                            or "components"
                        )
            )
            .Add("servers", SwaggerServers.Of(root))
            .Add("paths", Map(root["paths"], PathItem))
            .Add("x-webhooks", Map(root["x-webhooks"], PathItem))
            .Add("components", Components(root))
            .Build();
    }

    private ObjectNode? Components(ObjectNode root) =>
        new ConvertedObject(root)
            .Add("schemas", root["definitions"])
            .Add(
                "parameters",
                Map(
                    root["parameters"],
                    node => SwaggerParameters.IsBody(node) || SwaggerParameters.IsForm(node) ? null : Parameter(node)
                )
            )
            .Add("responses", Map(root["responses"], node => SwaggerResponses.Convert(node, produces, findings)))
            .Add("securitySchemes", SwaggerSecurity.Schemes(root["securityDefinitions"]))
            .BuildUnlessEmpty();

    private Node? PathItem(Node declaration)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var item = resolver.Follow(declaration);
        if (item is not ObjectNode members)
        {
            return null;
        }

        var shared = Targets(item["parameters"]);
        var converted = new ConvertedObject(item).Copy(
            item,
            name => !HttpMethods.IsFieldOfSwagger(name) && name is not ("parameters" or "$ref")
        );
        converted.Add("parameters", Parameters(item["parameters"], shared));
        foreach (var member in members.Members.Where(member => HttpMethods.IsFieldOfSwagger(member.Name)))
        {
            converted.Add(member.Name, Operation(member.Value, shared));
        }

        return converted.Build();
    }

    private Node Operation(Node operation, IReadOnlyList<Node> shared)
    {
        if (operation is not ObjectNode)
        {
            return operation;
        }

        var own = Targets(operation["parameters"]);
        var takes = TextsOf(operation["consumes"]) ?? consumes;
        var gives = TextsOf(operation["produces"]) ?? produces;
        return new ConvertedObject(operation)
            .Copy(
                operation,
                name =>
                    name is not ("parameters" or "responses" or "consumes" or "produces" or "schemes" or "requestBody")
            )
            .Add("parameters", Parameters(operation["parameters"], own))
            .Add("requestBody", SwaggerBodies.Of([.. own, .. shared], takes, findings))
            .Add(
                "responses",
                Map(operation["responses"], node => SwaggerResponses.Convert(resolver.Follow(node), gives, findings))
            )
            .Build();
    }

    private ArrayNode? Parameters(Node? list, IEnumerable<Node> targets) =>
        list is null
            ? null
            : new ArrayNode(
                list,
                [
                    .. targets
                        .Where(target => !SwaggerParameters.IsBody(target) && !SwaggerParameters.IsForm(target))
                        .Select(Parameter),
                ]
            );

    private Node Parameter(Node target)
    {
        if (!parameters.TryGetValue(target, out var converted))
        {
            converted = SwaggerParameters.Convert(target, findings);
            parameters.Add(target, converted);
        }

        return converted;
    }

    private List<Node> Targets(Node? list) =>
        [.. (list?.AsArray?.Items ?? []).Select(resolver.Follow).Where(target => target is ObjectNode)];

    private static ObjectNode? Map(Node? map, Func<Node, Node?> convert)
    {
        if (map is not ObjectNode members)
        {
            return null;
        }

        var converted = new ConvertedObject(members);
        foreach (var member in members.Members)
        {
            var isExtension = member.Name.StartsWith("x-", StringComparison.Ordinal);
            converted.Add(member.Name, isExtension ? member.Value : convert(member.Value));
        }

        return converted.Build();
    }

    private static List<string>? TextsOf(Node? list) =>
        list is ArrayNode array
            ? [.. array.Items.Select(item => item.AsString).OfType<string>().Distinct(StringComparer.Ordinal)]
            : null;
}
