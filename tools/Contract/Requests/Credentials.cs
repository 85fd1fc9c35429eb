using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Validation;
using OpenApi.Documents.Views;

namespace OpenApi.Contract.Requests;

/// <summary>Made-up credentials of the first way to be let in that an operation names.</summary>
public static class Credentials
{
    private const string Value = "example-credential";

    /// <summary>Adds made-up credentials where a request has none that the operation accepts.</summary>
    /// <param name="request">The request that is about to be sent.</param>
    /// <param name="operation">The operation that it is for.</param>
    /// <param name="read">The same request as it would arrive.</param>
    public static void AddMissing(HttpRequestMessage request, ContractOperation operation, CallRequest read)
    {
        if (SecurityCheck.Find(operation, read) is not null)
        {
            AddTo(request, operation);
        }
    }

    internal static void AddTo(HttpRequestMessage request, ContractOperation operation)
    {
        if (operation.Security is not [var rule, ..])
        {
            return;
        }

        foreach (var (_, scheme) in rule.Schemes)
        {
            Add(request, scheme, scheme.Name ?? "");
        }
    }

    private static void Add(HttpRequestMessage request, SecurityScheme scheme, string name)
    {
        switch (scheme.Type, scheme.In)
        {
            case ("apiKey", "query"):
                var uri = request.RequestUri!.OriginalString;
                if (!uri.Contains($"{name}=", StringComparison.Ordinal))
                {
                    var mark = uri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                    request.RequestUri = new Uri($"{uri}{mark}{Uri.EscapeDataString(name)}={Value}");
                }

                break;
            case ("apiKey", "cookie"):
                request.Headers.TryAddWithoutValidation("Cookie", $"{name}={Value}");
                break;
            case ("apiKey", "header") when !request.Headers.Contains(name):
                request.Headers.TryAddWithoutValidation(name, name == "Authorization" ? "Bearer " + Value : Value);
                break;
            case ("http" or "oauth2" or "openIdConnect", _) when !request.Headers.Contains("Authorization"):
                request.Headers.TryAddWithoutValidation(
                    "Authorization",
                    $"{(scheme.Type == "http" ? scheme.Scheme : "Bearer")} {Value}"
                );
                break;
        }
    }
}
