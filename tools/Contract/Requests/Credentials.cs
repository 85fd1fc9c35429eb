using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.Contract.Description;

namespace OpenApi.Contract.Requests;

/// <summary>Made-up credentials of the first way to be let in that an operation names.</summary>
internal static class Credentials
{
    private const string Value = "example-credential";

    /// <summary>Adds the credentials that a request does not carry yet.</summary>
    public static void AddTo(HttpRequestMessage request, ContractOperation operation)
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
