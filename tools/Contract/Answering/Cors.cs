using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.Answering;

/// <summary>Lets pages of any origin call the stub, so that it can stand in for a service behind an app in a browser.</summary>
internal static class Cors
{
    public static StubAnswer Allow(StubAnswer answer, CallRequest request, IReadOnlyList<string> methods)
    {
        var allowed = answer
            .WithHeader("Access-Control-Allow-Origin", "*")
            .WithHeader("Access-Control-Expose-Headers", "*");
        return request.Method == "OPTIONS" && request.Headers["Access-Control-Request-Method"] is not null
            ? allowed
                .WithHeader("Access-Control-Allow-Methods", string.Join(", ", methods))
                .WithHeader("Access-Control-Allow-Headers", request.Headers["Access-Control-Request-Headers"] ?? "*")
            : allowed;
    }
}
