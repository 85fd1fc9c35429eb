using AiToEarn;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using TikTok;
using TimPush;

namespace OpenApi.Contract.Tests;

/// <summary>The generated clients with nothing between them and the wire.</summary>
internal static class Clients
{
    public static object AiToEarn(HttpMessageHandler wire) => new AiToEarnClient(Adapter(wire));

    public static object TimPush(HttpMessageHandler wire) => new TimPushClient(Adapter(wire));

    public static object TikTok(HttpMessageHandler wire) => new TikTokClient(Adapter(wire));

    private static HttpClientRequestAdapter Adapter(HttpMessageHandler wire) =>
        new(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(wire)) { BaseUrl = "https://stub.test" };
}
