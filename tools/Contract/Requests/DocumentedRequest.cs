using System.Text.Json.Nodes;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Description;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Sampling;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Requests;

/// <summary>
/// A request as the document shows it: the examples of all parameters and one example of the body; where there is none,
/// a value made from the schema.
/// </summary>
/// <param name="Operation">The operation.</param>
/// <param name="Name">The name of the body's example; <c>default</c> where it has none.</param>
/// <param name="Parameters">The value of every parameter, in the order of the document.</param>
/// <param name="Media">The body's media type, or null when there is no body.</param>
/// <param name="Body">The body in JSON's data model; null when there is none, or for JSON's null.</param>
public sealed record DocumentedRequest(
    ContractOperation Operation,
    string Name,
    IReadOnlyList<KeyValuePair<Parameter, JsonNode?>> Parameters,
    MediaType? Media,
    JsonNode? Body
)
{
    private const string Unnamed = "default";
    private const int MostVariants = 64;

    /// <summary>All requests that the document shows for an operation, at least one; one for each media type and example.</summary>
    public static IReadOnlyList<DocumentedRequest> ListOf(ContractOperation operation)
    {
        var sampler = new SchemaSampler(SampleOptions.Request);
        var parameters = operation
            .Parameters.Select(parameter => new KeyValuePair<Parameter, JsonNode?>(
                parameter,
                ValueOf(parameter, sampler)
            ))
            .ToList();
        var bodies = operation.Source.RequestBody?.Content.SelectMany(media => BodiesOf(media, sampler)).ToList() ?? [];
        return bodies.Count == 0
            ? [new DocumentedRequest(operation, Unnamed, parameters, null, null)]
            :
            [
                .. bodies.Select(body => new DocumentedRequest(
                    operation,
                    body.Name,
                    parameters,
                    body.Media,
                    body.Value
                )),
            ];
    }

    /// <summary>
    /// Requests made from the schemas instead of the examples: with everything that can be sent, once for each variant, and
    /// with nothing that can be left out.
    /// </summary>
    public static IReadOnlyList<DocumentedRequest> Made(ContractOperation operation)
    {
        var options = Enumerable
            .Range(0, MostVariants)
            .Select(variant => SampleOptions.Request with { Variant = variant })
            .Append(new SampleOptions(Direction.Request, Full: false));
        return
        [
            .. options
                .SelectMany(option => MadeBy(operation, option))
                .DistinctBy(request =>
                    $"{request.Media?.Name} {SampleJson.Text(request.Body)} {string.Join('&', request.Parameters.Select(pair => SampleJson.Text(pair.Value)))}"
                ),
        ];
    }

    /// <summary>The bytes of the body; empty when there is none.</summary>
    public byte[] BodyBytes => Media is { } media ? AnswerBody.Encode(media, Body) : [];

    /// <inheritdoc/>
    public override string ToString() => $"{Operation.Id} {Name}";

    private static IEnumerable<DocumentedRequest> MadeBy(ContractOperation operation, SampleOptions options)
    {
        var sampler = new SchemaSampler(options);
        var name = options.Full ? $"made {options.Variant + 1}" : "made minimal";
        var parameters = operation
            .Parameters.Where(parameter => options.Full || parameter.IsRequired)
            .Select(parameter => new KeyValuePair<Parameter, JsonNode?>(
                parameter,
                parameter.Schema is { } schema ? sampler.Sample(schema) : "text"
            ))
            .ToList();
        var media = operation.Source.RequestBody?.Content.ToList() ?? [];
        return media.Count == 0
            ? [new DocumentedRequest(operation, name, parameters, null, null)]
            : media.Select(type => new DocumentedRequest(
                operation,
                name,
                parameters,
                type,
                type.Schema is { } schema ? sampler.Sample(schema) : null
            ));
    }

    private static JsonNode? ValueOf(Parameter parameter, SchemaSampler sampler)
    {
        var example = parameter.Examples.Select(one => one.Value).FirstOrDefault(value => value is not null);
        return example is not null ? JsonNode.Parse(NodeJson.Utf8(example))
            : parameter.Schema is { } schema ? sampler.Sample(schema)
            : "text";
    }

    private static IEnumerable<(MediaType Media, string Name, JsonNode? Value)> BodiesOf(
        MediaType media,
        SchemaSampler sampler
    )
    {
        var examples = media.Examples.Where(example => example.Value is not null).ToList();
        if (examples.Count > 0)
        {
            return examples.Select(example =>
                (media, example.Name.Length > 0 ? example.Name : Unnamed, JsonNode.Parse(NodeJson.Utf8(example.Value!)))
            );
        }

        return [(media, Unnamed, media.Schema is { } schema ? sampler.Sample(schema) : null)];
    }
}
