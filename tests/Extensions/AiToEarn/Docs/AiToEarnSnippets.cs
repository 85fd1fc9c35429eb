using AiToEarn.AiTasks;
using AiToEarn.Assets;
using AiToEarn.Configuration;
using AiToEarn.Errors;
using AiToEarn.Models;
using AiToEarn.Publishing.Content;
using AiToEarn.Publishing.Flows;
using AiToEarn.Publishing.Platforms;
using AiToEarn.Publishing.Tasks;
using AiToEarn.Streaming;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Runtime.Errors;

namespace AiToEarn.Tests.Docs;

/// <summary>The code of <c>docs/aitoearn.md</c>. Each region is one code block there, word for word.</summary>
internal static class AiToEarnSnippets
{
    public static AiToEarnClient Script(string apiKey)
    {
        #region script
        var client = AiToEarnClientFactory.Create(
            new AiToEarnOptions { ApiKey = apiKey, Site = AiToEarnSite.International }
        );
        #endregion
        return client;
    }

    public static void Application(IServiceCollection services, IConfiguration configuration)
    {
        #region application
        services.AddAiToEarn(configuration.GetSection("AiToEarn"));
        services.AddAiToEarn(configuration.GetSection("AiToEarnChina"), account: "china");
        #endregion
    }

    public static AiToEarnClient Vault(Func<CancellationToken, ValueTask<string>> readVault)
    {
        #region vault
        var client = AiToEarnClientFactory.Create(new AiToEarnOptions { ApiKeyProvider = readVault });
        #endregion
        return client;
    }

    public static async Task<Uri> Upload(AiToEarnClient client, string path)
    {
        #region upload
        using var uploader = new AssetUploader(client);
        var asset = await uploader.UploadAsync(
            AssetSource.FromFile(path),
            new AssetUploadOptions
            {
                Progress = new Progress<AssetProgress>(step => Console.WriteLine($"{step.Fraction:P0}")),
            }
        );
        Console.WriteLine(asset.Url);
        #endregion
        return asset.Url;
    }

    public static async Task<PublishFlow> Publish(AiToEarnClient client, Uri video)
    {
        #region publish
        var request = new PublishFlowRequest(
            new PublishContent
            {
                Title = "Morning market walk",
                Body = "Ten minutes through the old town market.",
                Media = [new PublishMedia(video)],
            },
            PublishAt: DateTimeOffset.UtcNow.AddMinutes(5),
            [
                new YouTubePost("youtube_1") { Privacy = YouTubePrivacy.Unlisted },
                new TikTokPost("tiktok_1") { Privacy = TikTokPrivacy.SelfOnly, DisableDuet = true },
                new XPost("x_1") { Overrides = new PublishOverrides { Body = "Market walk!" } },
            ]
        );
        var flow = await client.CreatePublishFlowAsync(request);
        #endregion
        return flow;
    }

    public static async Task Follow(AiToEarnClient client, PublishFlow flow, PublishFollowOptions options)
    {
        #region follow
        await foreach (var change in client.FollowPublishFlowAsync(flow.Id, options))
        {
            Console.WriteLine($"{change.Task.Platform}: {change.Previous?.Status} -> {change.Task.Status}");
            if (change.Task.Status == PublishStatus.WaitingForUserAction)
            {
                var action = await client.GetPublishUserActionAsync(change.Task);
                Console.WriteLine($"Open {action.ShortLink} in the app before {action.ExpiresAt}.");
            }
        }
        #endregion
    }

    public static async Task<PublishFlow> Wait(AiToEarnClient client, PublishFlow flow, PublishFollowOptions pace)
    {
        #region wait
        var done = await client.WaitForPublishFlowAsync(
            flow.Id,
            pace with
            {
                WaitForLinks = true,
                Timeout = TimeSpan.FromHours(1),
            }
        );
        foreach (var task in done.Tasks)
        {
            Console.WriteLine($"{task.Platform}: {task.Status} {task.WorkLink ?? task.ErrorMessage}");
        }
        #endregion
        return done;
    }

    public static async Task<PublishTask> Tasks(AiToEarnClient client, PublishTask task)
    {
        #region tasks
        await client.ReschedulePublishAsync(task.Id, DateTimeOffset.UtcNow.AddHours(2));
        await client.PublishNowAsync(task.Id);
        await client.RetryPublishAsync(task.Id);

        var after = await client.CancelPublishAsync(task);
        Console.WriteLine(after.Status == PublishStatus.Canceled ? "Cancelled." : $"Too late: {after.Status}.");
        #endregion
        return after;
    }

    public static async Task<string> Failure(AiToEarnClient client, PublishFlowRequest request)
    {
        var told = "";
        #region failure
        try
        {
            await client.CreatePublishFlowAsync(request);
        }
        catch (PublishRequestException e)
        {
            told = $"Not sent: {string.Join("; ", e.Violations)}";
        }
        catch (AiToEarnException e) when (e.ErrorCode == AiToEarnErrorCode.ChannelPublishValidationFailed)
        {
            told =
                $"{e.Details?.Platform}: {string.Join("; ", e.Details?.Issues.Select(issue => issue.Message) ?? [])}";
        }
        catch (AiToEarnException e) when (e.NeedsAuthorization)
        {
            told = "The account has to be connected again.";
        }
        catch (AiToEarnException e)
        {
            told = $"{e.ErrorCode} ({e.RawCode}), request {e.RequestId}. Later: {e.Retry == RetryAdvice.Backoff}";
        }
        #endregion
        return told;
    }

    public static async Task<Uri> Video(AiToEarnClient client, AiTaskFollowOptions pace)
    {
        #region video
        var taskId = await client.StartVideoAsync(
            new VideoRequest("seedance-2-fast-beta", "A desk lamp slowly lights up in a quiet studio")
            {
                Resolution = "480p",
                Ratio = "16:9",
                Duration = TimeSpan.FromSeconds(6),
            }
        );
        await foreach (var task in client.FollowVideoAsync(taskId, pace))
        {
            Console.WriteLine($"{task.State} ({task.RawStatus})");
        }
        var video = await client.WaitForVideoAsync(taskId, pace);
        #endregion
        return video.Url;
    }

    public static async Task<GeneratedImages> Image(AiToEarnClient client, AiTaskFollowOptions pace)
    {
        #region image
        var logId = await client.StartImageAsync(
            new() { Model = "example-image-model", Prompt = "A quiet harbour at dawn, watercolour" }
        );
        var pictures = await client.WaitForImageAsync(logId, pace);
        Console.WriteLine($"{pictures.Images[0].Url}, {pictures.Task.Points} credits");
        #endregion
        return pictures;
    }

    public static async Task<string> Chat(AiToEarnClient client)
    {
        var answer = "";
        #region chat
        var question = new RelayChatCompletionsDto
        {
            Model = "gpt-5.6-terra",
            Messages = [new() { Role = "user", Content = "Suggest a title for a travel vlog." }],
        };
        await foreach (var chunk in client.Api.Ai.Chat.Completions.StreamAsync(question))
        {
            answer += chunk.Text;
        }
        #endregion
        return answer;
    }
}
