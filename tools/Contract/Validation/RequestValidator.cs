using System.Collections.Immutable;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Validation;

/// <summary>Checks a request against its operation.</summary>
internal static class RequestValidator
{
    /// <summary>What the request breaks; empty when it keeps to the document.</summary>
    public static ImmutableArray<Violation> Check(
        ContractOperation operation,
        CallRequest request,
        IReadOnlyDictionary<string, string> pathValues
    )
    {
        var violations = ImmutableArray.CreateBuilder<Violation>();
        if (SecurityCheck.Find(operation, request) is { } security)
        {
            violations.Add(security);
        }

        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired))
        {
            if (!IsPresent(parameter, request, pathValues))
            {
                violations.Add(
                    new Violation(
                        PlaceOf(parameter),
                        parameter.Name,
                        "",
                        "required",
                        "a value",
                        "nothing",
                        RuleLocation.Of(parameter.Node["required"] ?? parameter.Node)
                    )
                );
            }
        }

        return violations.ToImmutable();
    }

    private static bool IsPresent(
        Parameter parameter,
        CallRequest request,
        IReadOnlyDictionary<string, string> pathValues
    ) =>
        parameter.In switch
        {
            "path" => pathValues.ContainsKey(parameter.Name),
            "query" => request.Query.Any(pair =>
                pair.Key == parameter.Name || pair.Key.StartsWith(parameter.Name + "[", StringComparison.Ordinal)
            ),
            "header" => request.Headers[parameter.Name] is not null,
            "cookie" => request.Cookies.Any(pair => pair.Key == parameter.Name),
            _ => true,
        };

    private static ViolationPlace PlaceOf(Parameter parameter) =>
        parameter.In switch
        {
            "path" => ViolationPlace.Path,
            "query" or "querystring" => ViolationPlace.Query,
            "cookie" => ViolationPlace.Cookie,
            _ => ViolationPlace.Header,
        };
}
