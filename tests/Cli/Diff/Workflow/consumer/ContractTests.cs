using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.Contract;
using OpenApi.Contract.Coverage.Reports;
using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;
using Xunit;

/// <summary>The clients of this repository against their documents, for the paths that it calls.</summary>
public sealed class ContractTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));

    [Fact]
    public Task AiToEarn_keeps_to_its_document() =>
        RunAsync(
            "aitoearn.openapi.json",
            "/api/v2/channels/accounts",
            wire => new AiToEarn.AiToEarnClient(Adapter(wire))
        );

    [Fact]
    public Task TimPush_keeps_to_its_document() =>
        RunAsync("timpush.openapi.yaml", "/v4/timpush/push", wire => new TimPush.TimPushClient(Adapter(wire)));

    [Fact]
    public Task TikTok_keeps_to_its_document() =>
        RunAsync("tiktok.openapi.yaml", "/v2/post/publish/", wire => new TikTok.TikTokClient(Adapter(wire)));

    private static async Task RunAsync(string document, string paths, Func<HttpMessageHandler, object> client)
    {
        var contract = ServiceContract.Load(Path.Combine(Root, "specs", document));
        await using var stub = ContractServer.InProcess(contract);
        var options = new SuiteOptions
        {
            Includes = operation => operation.Template.StartsWith(paths, StringComparison.Ordinal),
        };
        var suite = new ClientSuite(contract, stub.CreateHandler, client, options);
        Assert.NotEmpty(suite.Cases);
        foreach (var one in suite.Cases)
        {
            await suite.RunAsync(one);
        }

        Directory.CreateDirectory(Path.Combine(Root, "coverage"));
        await File.WriteAllTextAsync(
            Path.Combine(Root, "coverage", document + ".json"),
            CoverageJson.Write(stub.Coverage)
        );
    }

    private static HttpClientRequestAdapter Adapter(HttpMessageHandler wire) =>
        new(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(wire)) { BaseUrl = "https://stub.test" };
}
