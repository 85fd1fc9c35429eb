using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions;
using OpenApi.Contract.Exchange;
using OpenApi.Extensions.Tests.TimPush;
using OpenApi.Runtime.Pipeline;
using TimPush;
using TimPush.Accounts;
using TimPush.Configuration;
using TimPush.Models;
using TimPush.Pushing;
using TimPush.Scheduling;
using TimPush.Signing;
using TimPush.Statistics;
using TimPush.Webhooks;

namespace OpenApi.Extensions.Tests.Secrets;

/// <summary>TIMPush: the key makes signatures, and each signature is as good as the key while it lives.</summary>
internal sealed class TimPushFlows : ServiceFlows
{
    private const string WebhookToken = "planted-webhook-token";

    private static readonly PushMessage Message = PushMessage.Of("Order update", "Your parcel is on its way");
    private static readonly DateTimeOffset Begin = new(2027, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Begin.AddDays(1);

    private TimPushStub _stub = null!;

    public override Assembly Package => typeof(TimPushClientFactory).Assembly;

    public override IReadOnlyList<Flow> Flows => [.. Pushes, .. Schedules, .. Audience, .. Statistics, .. Signatures];

    public override IReadOnlyList<Circumstance> Circumstances =>
        [
            new("the service answers as documented", Succeeds: true, () => Task.CompletedTask),
            new("the service refuses and repeats the secrets", Succeeds: false, () => AnswerAllAsync(90001)),
            new("the service does not take the signature", Succeeds: false, () => AnswerAllAsync(70001)),
            new("connections break", Succeeds: false, BreakAllAsync),
        ];

    public override IReadOnlyList<string> Secrets =>
        [
            TimPushStub.SecretKey,
            WebhookToken,
            .. Signed.SelectMany(signature => new[] { signature, Uri.EscapeDataString(signature) }).Distinct(),
        ];

    public override IEnumerable<object> Holders =>
        [
            _stub.Options(),
            Source(),
            Provider(),
            Services.GetRequiredService<ServiceConnection<TimPushOptions>>(),
            new TimPushWebhookOptions { SdkAppId = 1, Token = WebhookToken },
            new TimPushWebhookReceiver(new TimPushWebhookOptions { SdkAppId = 1, Token = WebhookToken }),
        ];

    public override bool ServiceSawSecrets => Signed.Any();

    private TimPushClient Client => Services.GetRequiredService<TimPushClient>();

    private IEnumerable<string> Signed =>
        _stub
            .Journal.Calls.SelectMany(call => call.Request.Query)
            .Where(pair => pair.Key == "usersig")
            .Select(pair => pair.Value)
            .Distinct();

    private IEnumerable<Flow> Pushes =>
        [
            Flow.Of("PushExtensions.PushToAllAsync", () => Client.PushToAllAsync(Message)),
            Flow.Of(
                "PushExtensions.PushToTagsAsync",
                () => Client.PushToTagsAsync(new TagCondition { AnyOf = ["gold"] }, Message)
            ),
            Flow.Of(
                "PushExtensions.PushToAttributesAsync",
                () => Client.PushToAttributesAsync(new AttributeCondition { AllOf = City }, Message)
            ),
            Flow.Of("PushExtensions.PushToAccountsAsync", () => Client.PushToAccountsAsync(["alice"], Message)),
            Flow.Of("PushExtensions.RecallAsync", () => Client.RecallAsync("task")),
        ];

    private IEnumerable<Flow> Schedules =>
        [
            Flow.Of(
                "ScheduledPushExtensions.SchedulePushToAllAsync",
                () => Client.SchedulePushToAllAsync(Begin, Message)
            ),
            Flow.Of(
                "ScheduledPushExtensions.SchedulePushToTagsAsync",
                () => Client.SchedulePushToTagsAsync(Begin, new TagCondition { AnyOf = ["gold"] }, Message)
            ),
            Flow.Of(
                "ScheduledPushExtensions.SchedulePushToAccountsAsync",
                () => Client.SchedulePushToAccountsAsync(Begin, ["alice"], Message)
            ),
            Flow.Of("ScheduledPushExtensions.GetScheduledPushAsync", () => Client.GetScheduledPushAsync(1)),
            Flow.Of(
                "ScheduledPushExtensions.ListScheduledPushesAsync",
                () => Client.ListScheduledPushesAsync(new ScheduledPushQuery { Begin = Begin, End = End })
            ),
            Flow.Of(
                "ScheduledPushExtensions.ChangeScheduledPushAsync",
                () => Client.ChangeScheduledPushAsync(1, ScheduledTaskType.All, new ScheduledPushChange { At = End })
            ),
            Flow.Of(
                "ScheduledPushExtensions.DeleteScheduledPushAsync",
                () => Client.DeleteScheduledPushAsync(1, ScheduledTaskType.All)
            ),
        ];

    private IEnumerable<Flow> Audience =>
        [
            Flow.Of("TagExtensions.AddTagsAsync", () => Client.AddTagsAsync([new("alice", ["gold"])])),
            Flow.Of("TagExtensions.ReplaceTagsAsync", () => Client.ReplaceTagsAsync([new("alice", ["gold"])])),
            Flow.Of("TagExtensions.RemoveTagsAsync", () => Client.RemoveTagsAsync([new("alice", ["gold"])])),
            Flow.Of("TagExtensions.ClearTagsAsync", () => Client.ClearTagsAsync(["alice"])),
            Flow.Of("TagExtensions.GetTagsAsync", () => Client.GetTagsAsync(["alice"])),
            Flow.Of("AttributeExtensions.SetAttributesAsync", () => Client.SetAttributesAsync([new("alice", City)])),
            Flow.Of(
                "AttributeExtensions.RemoveAttributesAsync",
                () => Client.RemoveAttributesAsync([new("alice", ["city"])])
            ),
            Flow.Of("AttributeExtensions.GetAttributesAsync", () => Client.GetAttributesAsync(["alice"])),
            Flow.Of(
                "AttributeExtensions.SetAttributeNamesAsync",
                () => Client.SetAttributeNamesAsync(new Dictionary<int, AttributeName> { [0] = new("city") })
            ),
            Flow.Of("AttributeExtensions.GetAttributeNamesAsync", () => Client.GetAttributeNamesAsync()),
        ];

    private IEnumerable<Flow> Statistics =>
        [
            Flow.Of(
                "StatisticsExtensions.GetPushStatisticsAsync",
                () => Client.GetPushStatisticsAsync(Begin, End, ["task"])
            ),
            Flow.Of("StatisticsExtensions.GetPushLossAsync", () => Client.GetPushLossAsync(Begin, End, ["task"])),
            Flow.Of("StatisticsExtensions.TracePushAsync", () => Client.TracePushAsync("task", "alice")),
            Flow.Of(
                "ChatStatisticsExtensions.GetChatPushStatisticsAsync",
                () => Client.GetChatPushStatisticsAsync(Begin, End)
            ),
            Flow.Of("ChatStatisticsExtensions.GetChatPushLossAsync", () => Client.GetChatPushLossAsync(Begin, End)),
            Flow.Of("ChatStatisticsExtensions.TraceChatPushAsync", () => Client.TraceChatPushAsync("push")),
        ];

    private IEnumerable<Flow> Signatures =>
        [
            // What it gives is the secret itself.
            Flow.Of("UserSigSource.GetAsync", async () => (await Source().GetAsync(default)).Length),
            Flow.Of(
                "UserSigAuthenticationProvider.AuthenticateRequestAsync",
                () =>
                    Provider()
                        .AuthenticateRequestAsync(
                            new RequestInformation
                            {
                                HttpMethod = Method.POST,
                                URI = new Uri(_stub.BaseUrl, "/v4/timpush/push"),
                            }
                        )
            ),
        ];

    private static Dictionary<string, string> City => new() { ["city"] = "Lisbon" };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _stub.DisposeAsync();
    }

    protected override async Task StartServiceAsync() => _stub = await TimPushStub.StartAsync();

    protected override void Register(IServiceCollection services) =>
        services.AddTimPush(options =>
        {
            options.SdkAppId = TimPushStub.SdkAppId;
            options.Identifier = "administrator";
            options.SecretKey = TimPushStub.SecretKey;
            options.BaseUrl = _stub.BaseUrl;
            options.Quotas.Enabled = false;
            options.Resilience.BaseDelay = TimeSpan.FromMilliseconds(1);
        });

    private static UserSigSource Source() =>
        new(
            TimPushStub.SdkAppId,
            "administrator",
            TimPushStub.SecretKey,
            TimeSpan.FromHours(24),
            TimeSpan.FromHours(1),
            TimeProvider.System
        );

    private UserSigAuthenticationProvider Provider() =>
        new(TimPushStub.SdkAppId, "administrator", Source(), _stub.BaseUrl);

    private Task AnswerAllAsync(int code)
    {
        foreach (var operation in _stub.Operations)
        {
            _stub
                .For(operation)
                .Answer(call =>
                    StubAnswer.Json(
                        200,
                        new Dictionary<string, object>
                        {
                            ["ActionStatus"] = "FAIL",
                            ["ErrorCode"] = code,
                            ["ErrorInfo"] =
                                $"usersig={call.Request.Query.First(pair => pair.Key == "usersig").Value} is wrong",
                        }
                    )
                );
        }

        return Task.CompletedTask;
    }

    private Task BreakAllAsync()
    {
        foreach (var operation in _stub.Operations)
        {
            _stub.For(operation).Answer().Reset();
        }

        return Task.CompletedTask;
    }
}
