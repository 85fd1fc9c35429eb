using System.Text.Json.Nodes;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Mutation;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Mutation;

/// <summary>
/// Breaks requests, one keyword at a time: what a service, a stub or a test that claims to check requests must notice.
/// </summary>
public static class RequestMutation
{
    /// <summary>All mutants of a valid request, in the order of parameters and body. The same request gives the same mutants.</summary>
    public static IEnumerable<Mutant> ListOf(DocumentedRequest request) =>
        ListOf(request, new ValueMutation(new SchemaCheck(), isOncePerSchema: false));

    /// <summary>Mutants of many requests that share their schemas: each schema is broken once, where it is met first.</summary>
    public static IEnumerable<Mutant> OncePerSchema(IEnumerable<DocumentedRequest> requests)
    {
        var values = new ValueMutation(new SchemaCheck(), isOncePerSchema: true);
        return requests.SelectMany(request => ListOf(request, values));
    }

    private static IEnumerable<Mutant> ListOf(DocumentedRequest request, ValueMutation values)
    {
        for (var i = 0; i < request.Parameters.Count; i++)
        {
            foreach (var mutant in OfParameter(request, i, values))
            {
                yield return mutant;
            }
        }

        if (request.Media is { Schema: { } schema } media && MediaTypeName.IsJson(media.Name))
        {
            foreach (var mutated in values.ListOf(request.Body, schema))
            {
                yield return new Mutant(
                    request with
                    {
                        Body = mutated.Value,
                    },
                    ViolationPlace.Body,
                    "",
                    mutated.Pointer,
                    mutated.Keyword
                );
            }
        }
    }

    private static IEnumerable<Mutant> OfParameter(DocumentedRequest request, int at, ValueMutation values)
    {
        var (parameter, value) = request.Parameters[at];
        var place = parameter.In switch
        {
            "query" => ViolationPlace.Query,
            "header" => ViolationPlace.Header,
            "cookie" => ViolationPlace.Cookie,
            _ => ViolationPlace.Path,
        };
        if (parameter is { IsRequired: true, In: not "path" })
        {
            yield return new Mutant(
                request with
                {
                    Parameters = [.. request.Parameters.Where((_, index) => index != at)],
                },
                place,
                parameter.Name,
                "",
                "required"
            );
        }

        if (
            parameter.Schema is not { } schema
            || parameter.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        )
        {
            yield break;
        }

        foreach (var mutated in values.ListOf(value, schema).Where(mutated => SurvivesText(mutated, parameter)))
        {
            yield return new Mutant(
                request with
                {
                    Parameters =
                    [
                        .. request.Parameters.Select(
                            (pair, index) =>
                                index == at ? new KeyValuePair<Parameter, JsonNode?>(pair.Key, mutated.Value) : pair
                        ),
                    ],
                },
                place,
                parameter.Name,
                mutated.Pointer,
                mutated.Keyword
            );
        }
    }

    /// <summary>
    /// A parameter is a text on the wire: a number where a text was wanted is a text again, nothing at all is no parameter,
    /// and an empty list or path segment cannot be written.
    /// </summary>
    private static bool SurvivesText(MutatedValue mutated, Parameter parameter)
    {
        var shape = mutated
            .Pointer.Split('/')
            .Skip(1)
            .Aggregate(SchemaShape.Of(parameter.Schema!.Value), (shape, segment) => shape.At(segment));
        var written = ParameterWriter.Plain(mutated.Value);
        return written.Length > 0
            && mutated.Value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 })
            && !(
                mutated.Keyword == "type"
                && (
                    shape.Types.HasFlag(SchemaTypes.String)
                    || shape.Types.HasFlag(SchemaTypes.Array)
                    || shape.Types.HasFlag(SchemaTypes.Object)
                )
            )
            && !(parameter.In == "path" && written.Trim().Length == 0);
    }
}
