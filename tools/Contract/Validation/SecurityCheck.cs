using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Contract.Validation;

/// <summary>Checks that a request carries the credentials of one of the ways to be let in. It never looks at their value.</summary>
internal static class SecurityCheck
{
    /// <summary>The violation when no way to be let in is complete, else null.</summary>
    public static Violation? Find(ContractOperation operation, CallRequest request)
    {
        if (
            operation.Security.IsEmpty
            || operation.Security.Any(rule => rule.Schemes.All(scheme => IsSent(scheme.Value, request)))
        )
        {
            return null;
        }

        return new Violation(
            ViolationPlace.Security,
            string.Join(" or ", operation.Security.Select(NameOf).Distinct()),
            "",
            "security",
            string.Join(", or ", operation.Security.Select(Describe).Distinct()),
            "no such credentials",
            SourceLocation.Of(operation.Security[0].Node)
        );
    }

    private static string NameOf(SecurityRule rule) => string.Join(" and ", rule.Schemes.Select(scheme => scheme.Key));

    private static string Describe(SecurityRule rule) =>
        string.Join(" and ", rule.Schemes.Select(scheme => Describe(scheme.Value)));

    private static string Describe(SecurityScheme scheme) =>
        scheme.Type switch
        {
            "apiKey" => $"{scheme.In} '{scheme.Name}'",
            "http" => $"header 'Authorization: {scheme.Scheme}'",
            "oauth2" or "openIdConnect" => "header 'Authorization: Bearer'",
            _ => scheme.Type,
        };

    private static bool IsSent(SecurityScheme scheme, CallRequest request) =>
        scheme.Type switch
        {
            "apiKey" when scheme.Name is { } name => scheme.In switch
            {
                "query" => request.Query.Any(pair => pair.Key == name && pair.Value.Length > 0),
                "cookie" => request.Cookies.Any(pair => pair.Key == name && pair.Value.Length > 0),
                _ => !string.IsNullOrEmpty(request.Headers[name]),
            },
            "http" => IsAuthorization(request, scheme.Scheme ?? ""),
            "oauth2" or "openIdConnect" => IsAuthorization(request, "Bearer"),

            // A client certificate ends at the transport, which the stub does not encrypt.
            _ => true,
        };

    private static bool IsAuthorization(CallRequest request, string scheme) =>
        request.Headers["Authorization"] is { } value
        && value.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase)
        && value.Length > scheme.Length + 1;
}
