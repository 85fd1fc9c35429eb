using AiToEarn.Assets;
using AiToEarn.Streaming;
using AiToEarn.Tests.Stubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;
using OpenApi.Runtime.Pipeline;

namespace AiToEarn.Tests.Pipeline;

/// <summary>The key and signed URLs are nowhere but on the wire, and there only towards who needs them.</summary>
[Collection(AiToEarnStubs.Name)]
public sealed class SecretTests(AiToEarnStub stub)
{
    private const string Signature = "planted-signature-0815";

    [Fact]
    public async Task Nothing_that_is_logged_traced_measured_or_thrown_holds_a_secret()
    {
        var scope = stub.Server.OpenScope();
        await using var storage = await StorageStub.StartAsync();
        storage.AnswerNext(200, 400);
        Script(scope, new Uri(storage.Url, $"/bucket/a.mp4?X-Amz-Signature={Signature}"));
        using var told = new Overheard();
        using var host = Host(scope, told);
        var client = host.Services.GetRequiredService<AiToEarnClient>();
        var uploader = host.Services.GetRequiredService<AssetUploader>();

        await client.Api.V2.Channels.Accounts.GetAsync();
        told.Hear(await uploader.UploadAsync(Source()));
        await told.FailureOf(() => uploader.UploadAsync(Source()));
        await told.FailureOf(() => client.Api.V2.Channels.AccountGroups.GetAsync());
        await told.FailureOf(() => ReadAsync(client));
        told.Hear(host.Services.GetRequiredService<IOptionsMonitor<AiToEarnOptions>>().Get(""));
        told.Hear(host.Services.GetRequiredService<ServiceConnection<AiToEarnOptions>>());

        scope.Journal.Calls.Should().Contain(call => call.Request.Headers["X-Api-Key"] == AiToEarnStub.Key);
        storage.Calls.Should().OnlyContain(call => call.Path.Contains(Signature));
        told.Texts.Should().HaveCountGreaterThan(20);
        told.Texts.Where(text => text.Contains(AiToEarnStub.Key) || text.Contains(Signature)).Should().BeEmpty();
    }

    private static AssetSource Source() => AssetSource.FromStream(new MemoryStream([1, 2, 3]), "a.mp4");

    private static async Task ReadAsync(AiToEarnClient client)
    {
        var question = new Models.RelayChatCompletionsDto
        {
            Model = "m",
            Messages = [new() { Role = "user", Content = "Hi" }],
        };
        await foreach (var _ in client.Api.Ai.Chat.Completions.StreamAsync(question)) { }
    }

    // The service's own texts repeat the key, as a careless server would.
    private static void Script(ContractScope scope, Uri uploadUrl)
    {
        scope
            .For("AssetsHttpController_createUploadSign")
            .Answer(
                Success(
                    new
                    {
                        id = "a1",
                        path = "p",
                        url = "https://assets.aitoearn.cn/a.mp4",
                        uploadUrl,
                    }
                )
            );
        scope
            .For("AccountGroupsController_list_v2")
            .Answer(StubAnswer.Json(200, new { code = 401, message = $"X-Api-Key: {AiToEarnStub.Key} is unknown" }));
        scope
            .For("RelayController_chatCompletions")
            .Answer(
                StubAnswer.Text(
                    200,
                    $$$"""data: {"error":{"message":"Bearer {{{AiToEarnStub.Key}}} is unknown","code":"invalid_api_key"}}"""
                        + "\n\n",
                    "text/event-stream"
                )
            );
    }

    private static StubAnswer Success(object data) =>
        StubAnswer.Json(
            200,
            new
            {
                code = 0,
                message = "OK",
                data,
            }
        );

    private static IHost Host(ContractScope scope, Overheard told)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(told);
        builder.Services.AddAiToEarn(options =>
        {
            options.ApiKey = AiToEarnStub.Key;
            options.BaseUrl = new Uri(scope.BaseUrl);
        });
        return builder.Build();
    }
}
