using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.Runtime.Errors;
using TimPush;
using TimPush.Accounts;
using TimPush.Configuration;
using TimPush.Errors;
using TimPush.Limits;
using TimPush.Models;
using TimPush.Pushing;
using TimPush.Scheduling;
using TimPush.Signing;
using TimPush.Statistics;
using TimPush.Webhooks;

namespace OpenApi.Extensions.Tests.TimPush.Docs;

/// <summary>The code of <c>docs/timpush.md</c>. Each region is one code block there, word for word.</summary>
internal static class TimPushSnippets
{
    public static TimPushClient Script(string secretKey)
    {
        #region script
        var client = TimPushClientFactory.Create(
            new TimPushOptions
            {
                SdkAppId = 1400000000,
                Identifier = "administrator",
                SecretKey = secretKey,
                Region = TimPushRegion.Singapore,
                Plan = TimPushPlan.Standard,
            }
        );
        #endregion
        return client;
    }

    public static void Application(IServiceCollection services, IConfiguration configuration)
    {
        #region application
        services.AddTimPush(configuration.GetSection("TimPush"));
        services.AddTimPush(configuration.GetSection("TimPushOfTheOtherApp"), account: "other");
        #endregion
    }

    public static async Task<string> Push(TimPushClient client)
    {
        #region push
        var message = PushMessage.Of("Order update", "Your parcel is on its way") with { DataId = "campaign-7" };

        var everyone = await client.PushToAllAsync(message);
        var tagged = await client.PushToTagsAsync(
            new TagCondition { AnyOf = ["gold", "silver"], NoneOf = ["muted"] },
            message
        );
        var matching = await client.PushToAttributesAsync(
            new AttributeCondition { AllOf = new Dictionary<string, string> { ["city"] = "Lisbon" } },
            message
        );
        Console.WriteLine($"Push tasks {everyone.TaskId}, {tagged.TaskId}, {matching.TaskId}");
        #endregion
        return everyone.TaskId;
    }

    public static void CutOffs(PushMessage message)
    {
        #region cutoffs
        foreach (var cutOff in VendorTextLimits.FindCutOffs(message.Info))
        {
            Console.WriteLine(cutOff); // "Meizu shows 32 of the 41 characters of Title."
        }
        #endregion
    }

    public static async Task<AccountPushResult> Accounts(TimPushClient client, IEnumerable<string> accounts)
    {
        #region accounts
        var result = await client.PushToAccountsAsync(accounts, PushMessage.Of("Hello", "Only for you"));

        foreach (var failure in result.Failures)
        {
            Console.WriteLine($"{failure.Account}: {failure.ErrorCode} ({failure.RawCode})");
        }
        #endregion
        return result;
    }

    public static async Task<string> Failure(TimPushClient client, PushMessage message)
    {
        var told = "";
        #region failure
        try
        {
            await client.PushToAllAsync(message);
        }
        catch (TimPushLimitException e)
        {
            told = $"Not sent: {string.Join("; ", e.Violations)}";
        }
        catch (TimPushException e) when (e.ErrorCode == TimPushErrorCode.DailyQuotaExceeded)
        {
            told = "No more pushes today.";
        }
        catch (TimPushException e)
        {
            told =
                $"{e.ErrorCode} ({e.RawCode}): {e.ServiceMessage}. Another try may help: {e.Retry != RetryAdvice.Never}";
        }
        #endregion
        return told;
    }

    public static async Task Recall(TimPushClient client, string taskId)
    {
        #region recall
        await client.RecallAsync(
            taskId,
            cover: new OfflinePushInfo { Title = "Message removed", Desc = "The sender took this message back" }
        );
        #endregion
    }

    public static async Task Schedule(TimPushClient client)
    {
        #region schedule
        var at = new DateTimeOffset(2027, 1, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var task = await client.SchedulePushToAllAsync(at, PushMessage.Of("Happy new year", "From all of us"));

        await foreach (
            var scheduled in client.ListScheduledPushesAsync(
                new ScheduledPushQuery { Begin = at.AddDays(-1), End = at.AddDays(1) }
            )
        )
        {
            Console.WriteLine($"{scheduled.TaskID} {scheduled.Status} at {TimPushTime.Parse(scheduled.SchedAt):u}");
        }

        if (task is { } id)
        {
            await client.ChangeScheduledPushAsync(
                id,
                ScheduledTaskType.All,
                new ScheduledPushChange { At = at.AddHours(1) }
            );
            await client.DeleteScheduledPushAsync(id, ScheduledTaskType.All);
        }
        #endregion
    }

    public static async Task Audience(TimPushClient client)
    {
        #region audience
        await client.AddTagsAsync([new AccountTags("alice", ["gold", "lisbon"]), new AccountTags("bob", ["silver"])]);

        var tags = await client.GetTagsAsync(["alice", "bob"]);
        foreach (var (account, names) in tags.Accounts)
        {
            Console.WriteLine($"{account}: {string.Join(", ", names)}");
        }

        await client.SetAttributeNamesAsync(new Dictionary<int, AttributeName> { [0] = new("city") });
        var changes = await client.SetAttributesAsync([
            new AccountAttributes("alice", new Dictionary<string, string> { ["city"] = "Lisbon" }),
        ]);
        changes.ThrowIfAnyFailed();
        #endregion
    }

    public static async Task Statistics(TimPushClient client, string taskId)
    {
        #region statistics
        var now = DateTimeOffset.UtcNow;
        foreach (var count in await client.GetPushStatisticsAsync(now.AddDays(-1), now, [taskId]))
        {
            Console.WriteLine($"{count.TaskID}: {count.SentCount} sent, {count.DeliveredCount} arrived");
        }

        foreach (var device in await client.TracePushAsync(taskId, "alice"))
        {
            Console.WriteLine($"{device.DeviceModel} {device.System} {device.SystemVersion}");
        }
        #endregion
    }

    public static string Webhook(string token, string query, byte[] body, TimeProvider clock)
    {
        #region webhook
        var receiver = new TimPushWebhookReceiver(
            new TimPushWebhookOptions { SdkAppId = 1400000000, Token = token },
            clock
        );

        var webhook = receiver.Receive(query, body);
        if (webhook is TaskPushWebhook push)
        {
            foreach (var happened in push.Events)
            {
                Console.WriteLine($"{happened.ToAccount}: {happened.Stage} through {happened.Platform}");
            }
        }

        var answer = TimPushWebhookAnswer.Accepted;
        #endregion
        return answer;
    }

    public static UserSigVerdict Sign(string secretKey)
    {
        #region sign
        var userSig = UserSig.Create(
            1400000000,
            secretKey,
            "alice",
            issuedAt: DateTimeOffset.UtcNow,
            lifetime: TimeSpan.FromDays(1)
        );
        var verdict = UserSig.Verify(userSig, 1400000000, secretKey, "alice", DateTimeOffset.UtcNow);
        #endregion
        return verdict;
    }

    public static async Task<PushTaskResponse?> Own(string secretKey, Uri baseUrl)
    {
        #region own
        var source = new UserSigSource(
            1400000000,
            "administrator",
            secretKey,
            lifetime: TimeSpan.FromHours(24),
            renewBefore: TimeSpan.FromHours(1),
            TimeProvider.System
        );
        var provider = new UserSigAuthenticationProvider(1400000000, "administrator", source, baseUrl);
        using var adapter = new HttpClientRequestAdapter(provider) { BaseUrl = baseUrl.AbsoluteUri.TrimEnd('/') };
        var client = new TimPushClient(adapter);

        var answer = await client.V4.Timpush.Push.PostAsync(
            new PushToAllRequest
            {
                FromAccount = "administrator",
                MsgRandom = 81357,
                OfflinePushInfo = new OfflinePushInfo { Title = "Order update", Desc = "Your parcel is on its way" },
            }
        );
        #endregion
        return answer;
    }
}
