using OpenApi.Contract.Description;
using OpenApi.Contract.Validation.Bodies;
using OpenApi.Contract.Validation.Parameters;
using OpenApi.Documents.Meaning;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Validation;

/// <summary>The checks of one operation, made once.</summary>
internal sealed class OperationChecks
{
    private static readonly HashSet<string> IgnoredHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        // "If in is header and the name field is Accept, Content-Type or Authorization, the parameter definition SHALL be
        // ignored" (OpenAPI, "Parameter Object").
        "Accept",
        "Content-Type",
        "Authorization",
    };

    public OperationChecks(ContractOperation operation, SchemaCheck schemas)
    {
        Operation = operation;
        Parameters =
        [
            .. operation
                .Parameters.Where(parameter => parameter.In != "header" || !IgnoredHeaders.Contains(parameter.Name))
                .Select(parameter => new ParameterReader(parameter)),
        ];
        Body = operation.Source.RequestBody is { } body
            ? new BodyCheck(schemas, Direction.Request, body.Content, body.Node)
            : new BodyCheck(schemas, Direction.Request, [], operation.Source.Node);
        IsBodyRequired = operation.Source.RequestBody?.IsRequired == true;
        KnownQuery = QueryNames(operation);
    }

    public ContractOperation Operation { get; }

    public ParameterReader[] Parameters { get; }

    public BodyCheck Body { get; }

    public bool IsBodyRequired { get; }

    /// <summary>The names that the query may have; null when it may have any.</summary>
    public HashSet<string>? KnownQuery { get; }

    private HashSet<string>? QueryNames(ContractOperation operation)
    {
        var known = operation
            .Security.SelectMany(rule => rule.Schemes)
            .Where(scheme => scheme.Value is { Type: "apiKey", In: "query" })
            .Select(scheme => scheme.Value.Name ?? "")
            .ToHashSet(StringComparer.Ordinal);
        foreach (var reader in Parameters.Where(reader => reader.Parameter.In is "query" or "querystring"))
        {
            if (reader.QueryNames is not { } names)
            {
                return null;
            }

            known.UnionWith(names);
        }

        return known;
    }
}
