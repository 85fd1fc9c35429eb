using System.Reflection;
using AiToEarn;
using AiToEarn.AiTasks;
using AiToEarn.Api.Ai.V3.Contents.Generations.Tasks;
using AiToEarn.Assets;
using AiToEarn.Configuration;
using AiToEarn.Models;
using AiToEarn.Publishing.Content;
using AiToEarn.Publishing.Flows;
using AiToEarn.Publishing.Platforms;
using AiToEarn.Publishing.Tasks;
using AiToEarn.Streaming;
using AiToEarn.Tests;
using AiToEarn.Tests.Stubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;
using OpenApi.Runtime.Pipeline;

namespace OpenApi.Extensions.Tests.Secrets;

/// <summary>AiToEarn: one key for everything, and signed URLs that anybody could upload to.</summary>
internal sealed class AiToEarnFlows : ServiceFlows
{
    private const string Key = "planted-api-key-4711";
    private const string Signature = "planted-signature-0815";
    private const string Document = "specs/aitoearn.openapi.json";

    private static readonly AiTaskFollowOptions Pace = new() { Time = new HurriedClock(DateTimeOffset.UnixEpoch) };
    private static readonly PublishFollowOptions FlowPace = new() { Time = Pace.Time };
    private static readonly PublishTask Post = new()
    {
        Id = "6a41d7c2e0b94f5d8c3a1702",
        FlowId = "6a41d7c2e0b94f5d8c3a1701",
    };

    private ContractServer _server = null!;
    private StorageStub _storage = null!;

    public override Assembly Package => typeof(AiToEarnClientFactory).Assembly;

    public override IReadOnlyList<Flow> Flows => [.. Assets, .. Publishing, .. AiTasks, .. Chats];

    public override IReadOnlyList<Circumstance> Circumstances =>
        [
            new("the service answers as documented", Succeeds: true, AnswerAsync),
            new("the storage refuses", Succeeds: false, RefuseStorageAsync),
            new("the service refuses and repeats the secrets", Succeeds: false, RefuseAsync),
            new("streams fail and repeat the secrets", Succeeds: false, RefuseInStreamsAsync),
            new("connections break", Succeeds: false, BreakAsync),
        ];

    public override IReadOnlyList<string> Secrets => [Key, Signature];

    public override IEnumerable<object> Holders =>
        [
            new AiToEarnOptions { ApiKey = Key },
            Services.GetRequiredService<ServiceConnection<AiToEarnOptions>>(),
            AssetSource.FromUrl(new Uri(_storage.Url, $"/clip.mp4?signature={Signature}")),
        ];

    public override bool ServiceSawSecrets =>
        _server.Journal.Calls.Any(call => call.Request.Headers["X-Api-Key"] == Key)
        && _storage.Calls.Any(call => call.Path.Contains(Signature));

    private AiToEarnClient Client => Services.GetRequiredService<AiToEarnClient>();

    private IEnumerable<Flow> Assets =>
        [
            Flow.Of(
                "AssetUploader.UploadAsync",
                () => UploadAsync(AssetSource.FromStream(new MemoryStream([1, 2]), "a.mp4"))
            ),
            Flow.Of(
                "AssetUploader.UploadAsync",
                () => UploadAsync(AssetSource.FromUrl(new Uri(_storage.Url, $"/clip.mp4?signature={Signature}")))
            ),
        ];

    private IEnumerable<Flow> Publishing =>
        [
            Flow.Of("PublishFlowExtensions.CreatePublishFlowAsync", () => Client.CreatePublishFlowAsync(Request())),
            Flow.Of("PublishFlowExtensions.GetPublishFlowAsync", () => Client.GetPublishFlowAsync(Post.FlowId)),
            Flow.Of(
                "PublishFlowExtensions.FollowPublishFlowAsync",
                () => Client.FollowPublishFlowAsync(Post.FlowId, FlowPace)
            ),
            Flow.Of(
                "PublishFlowExtensions.WaitForPublishFlowAsync",
                () => Client.WaitForPublishFlowAsync(Post.FlowId, FlowPace)
            ),
            Flow.Of("PublishTaskExtensions.PublishNowAsync", () => Client.PublishNowAsync(Post.Id)),
            Flow.Of(
                "PublishTaskExtensions.ReschedulePublishAsync",
                () => Client.ReschedulePublishAsync(Post.Id, DateTimeOffset.UtcNow.AddHours(1))
            ),
            Flow.Of("PublishTaskExtensions.RetryPublishAsync", () => Client.RetryPublishAsync(Post.Id)),
            Flow.Of("PublishTaskExtensions.CancelPublishAsync", () => Client.CancelPublishAsync(Post)),
            Flow.Of(
                "PublishTaskExtensions.GetPublishUserActionAsync",
                () => Client.GetPublishUserActionAsync("6a41d7c2e0b94f5d8c3a1790")
            ),
        ];

    private IEnumerable<Flow> AiTasks =>
        [
            Flow.Of(
                "VideoTaskExtensions.StartVideoAsync",
                () => Client.StartVideoAsync(new VideoRequest("m", "A lamp"))
            ),
            Flow.Of("VideoTaskExtensions.FollowVideoAsync", () => Client.FollowVideoAsync("t1", Pace)),
            Flow.Of("VideoTaskExtensions.WaitForVideoAsync", () => Client.WaitForVideoAsync("t1", Pace)),
            Flow.Of(
                "ImageTaskExtensions.GenerateImageAsync",
                () => Client.GenerateImageAsync(new() { Model = "m", Prompt = "A lamp" })
            ),
            Flow.Of(
                "ImageTaskExtensions.EditImageAsync",
                () =>
                    Client.EditImageAsync(
                        new()
                        {
                            Model = "m",
                            Prompt = "A lamp",
                            Image = new() { String = ["u"] },
                        }
                    )
            ),
            Flow.Of(
                "ImageTaskExtensions.StartImageAsync",
                () => Client.StartImageAsync(new() { Model = "m", Prompt = "A lamp" })
            ),
            Flow.Of(
                "ImageTaskExtensions.StartImageEditAsync",
                () =>
                    Client.StartImageEditAsync(
                        new()
                        {
                            Model = "m",
                            Prompt = "A lamp",
                            Image = new() { String = ["u"] },
                        }
                    )
            ),
            Flow.Of("ImageTaskExtensions.FollowImageAsync", () => Client.FollowImageAsync("t1", Pace)),
            Flow.Of("ImageTaskExtensions.WaitForImageAsync", () => Client.WaitForImageAsync("t1", Pace)),
            Flow.Of(
                "VolcengineTaskExtensions.StartVolcengineVideoAsync",
                () => Client.StartVolcengineVideoAsync(VolcengineVideo())
            ),
            Flow.Of(
                "VolcengineTaskExtensions.FollowVolcengineVideoAsync",
                () => Client.FollowVolcengineVideoAsync("t1", Pace)
            ),
            Flow.Of(
                "VolcengineTaskExtensions.WaitForVolcengineVideoAsync",
                () => Client.WaitForVolcengineVideoAsync("t1", Pace)
            ),
        ];

    private IEnumerable<Flow> Chats =>
        [
            Flow.Of(
                "RelayExtensions.StreamAsync",
                () =>
                    Client.Api.Ai.Chat.Completions.StreamAsync(
                        new() { Model = "m", Messages = [new() { Role = "user", Content = "Hi" }] }
                    )
            ),
            Flow.Of("RelayExtensions.StreamAsync", () => Client.Api.Ai.V1.Messages.StreamAsync(AnthropicQuestion())),
            Flow.Of(
                "RelayExtensions.StreamAsync",
                () =>
                    Client
                        .Api.Ai.V1beta.Models.WithModelStreamGenerateContent("m")
                        .StreamAsync(new() { Model = "m", Contents = [new() { Parts = [] }] })
            ),
        ];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _storage.DisposeAsync();
        await _server.DisposeAsync();
    }

    protected override async Task StartServiceAsync()
    {
        _server = await ContractServer.StartAsync(Path.Combine(AiToEarnDocument.FolderOf(Document), Document));
        _storage = await StorageStub.StartAsync();
        _storage.Files["/clip.mp4"] = ([1, 2, 3], true);
    }

    protected override void Register(IServiceCollection services) =>
        services.AddAiToEarn(options =>
        {
            options.ApiKey = Key;
            options.BaseUrl = new Uri(_server.BaseUrl);
            options.Resilience.BaseDelay = TimeSpan.FromMilliseconds(1);
        });

    private async Task<UploadedAsset> UploadAsync(AssetSource source)
    {
        using var uploader = Services.GetRequiredService<AssetUploader>();
        return await uploader.UploadAsync(source);
    }

    private static PublishFlowRequest Request() =>
        new(new PublishContent { Body = "Hello" }, DateTimeOffset.UtcNow.AddMinutes(5), [new XPost("x_1")]);

    private static TasksPostRequestBody VolcengineVideo() =>
        new()
        {
            Model = "m",
            Content =
            [
                new()
                {
                    TasksPostRequestBodyContentMember1 = new()
                    {
                        Type = TasksPostRequestBody_contentMember1_type.Text,
                        Text = "A lamp",
                    },
                },
            ],
        };

    private static ClaudeChatProxyDto AnthropicQuestion() =>
        new()
        {
            Model = "m",
            Messages = [new() { Role = ClaudeChatProxyDto_messages_role.User, Content = new UntypedString("Hi") }],
        };

    private Task AnswerAsync()
    {
        var uploadUrl = new Uri(_storage.Url, $"/bucket/a.mp4?X-Amz-Signature={Signature}");
        _server
            .For("AssetsHttpController_createUploadSign")
            .Answer(
                StubAnswer.Json(
                    200,
                    new
                    {
                        code = 0,
                        message = "OK",
                        data = new
                        {
                            id = "a1",
                            path = "p",
                            url = "https://assets.aitoearn.cn/a.mp4",
                            uploadUrl,
                        },
                    }
                )
            );
        return Task.CompletedTask;
    }

    private Task RefuseStorageAsync()
    {
        _storage.AnswerNext(400, 403);
        return Task.CompletedTask;
    }

    private Task RefuseAsync() =>
        AnswerAllAsync(
            StubAnswer.Json(
                200,
                new { code = 401, message = $"X-Api-Key: {Key} is unknown, see ?X-Amz-Signature={Signature}" }
            )
        );

    private Task RefuseInStreamsAsync() =>
        AnswerAllAsync(
            StubAnswer.Text(
                200,
                $$$"""data: {"error":{"message":"Bearer {{{Key}}} is unknown","code":"invalid_api_key"}}""" + "\n\n",
                "text/event-stream"
            )
        );

    private Task AnswerAllAsync(StubAnswer answer)
    {
        foreach (var operation in _server.Contract.Operations)
        {
            _server.For(operation.Id).Answer(answer);
        }
        return Task.CompletedTask;
    }

    private Task BreakAsync()
    {
        foreach (var operation in _server.Contract.Operations)
        {
            _server.For(operation.Id).Answer().Reset();
        }
        return Task.CompletedTask;
    }
}
