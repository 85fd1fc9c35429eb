using System.Text.Json.Nodes;
using OpenApi.Contract.Requests;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Tests.Wire.Truth;

/// <summary>The text that one parameter or header becomes on the wire.</summary>
internal static class WrittenValue
{
    /// <summary>Puts a request with nothing but this value on the wire.</summary>
    public static string Of(DocumentedRequest request, Parameter parameter, JsonNode? value)
    {
        using var message = (
            request with
            {
                Parameters = [new(parameter, value)],
                Media = null,
                Body = null,
            }
        ).ToMessage("http://stub.test");
        var uri = message.RequestUri!;
        return parameter.In switch
        {
            "path" => uri.AbsolutePath,
            "query" => string.Join('&', uri.Query.TrimStart('?').Split('&').Where(pair => !IsCredential(pair))),
            "header" => message.Headers.TryGetValues(parameter.Name, out var fields) ? string.Join(',', fields) : "",
            _ => "",
        };
    }

    /// <summary>Credentials come with every request, and are compared for themselves.</summary>
    private static bool IsCredential(string pair) => pair.StartsWith("sign=", StringComparison.Ordinal);
}
