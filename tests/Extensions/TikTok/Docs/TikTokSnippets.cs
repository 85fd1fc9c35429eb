using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Display;
using TikTok.Errors;
using TikTok.Login;
using TikTok.Models;
using TikTok.Posting;
using TikTok.Restrictions;
using TikTok.Webhooks;

namespace OpenApi.Extensions.Tests.TikTok.Docs;

/// <summary>The code of docs/tiktok.md; each region is one block of the page.</summary>
internal static class TikTokSnippets
{
    public static TikTokAccount Script(string accessToken)
    {
        #region script
        var account = TikTokClientFactory.CreateAccount(new TikTokOptions { AccessToken = accessToken });
        #endregion
        return account;
    }

    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        #region register
        services.AddTikTok(configuration.GetSection("TikTok"));
        services.AddTikTok(configuration.GetSection("TikTokSandbox"), account: "sandbox");
        services.AddFileTokenStore("tokens.json");
        #endregion
    }

    public static async Task<TikTokAccount> Users(TikTokUsers users, string openId)
    {
        #region users
        var account = users.For(openId);
        var profile = await account.Client.GetUserAsync(UserFields.Basic);
        #endregion
        return profile is null ? throw new InvalidOperationException() : account;
    }

    public static AuthorizationRequest BeginLogin(TikTokLogin login)
    {
        #region begin-login
        var request = login.Begin(
            "https://app.example.com/tiktok/callback/",
            [TikTokScopes.UserInfoBasic, TikTokScopes.VideoPublish]
        );
        // Keep the request in the user's session, and send their browser to request.ConsentUrl.
        #endregion
        return request;
    }

    public static async Task<string> CompleteLogin(TikTokLogin login, AuthorizationRequest request, Uri callbackUrl)
    {
        #region complete-login
        var authorization = await login.CompleteAsync(request, callbackUrl);
        if (!authorization.Scopes.Contains(TikTokScopes.VideoPublish))
        {
            Console.WriteLine("The user unticked posting.");
        }

        var openId = authorization.OpenId; // the tokens are in the store under it
        #endregion
        return openId;
    }

    public static async Task QrLogin(TikTokLogin login, Action<string> draw)
    {
        #region qr-login
        var code = await login.QrCodes.BeginAsync([TikTokScopes.UserInfoBasic]);
        draw(code.ScanUrl);
        await foreach (var progress in login.QrCodes.FollowAsync(code))
        {
            Console.WriteLine(progress.State);
            if (progress.State == QrLoginState.Confirmed)
            {
                await login.QrCodes.CompleteAsync(progress, "https://app.example.com/tiktok/callback/");
            }
        }
        #endregion
    }

    public static async Task Revoke(TikTokLogin login, string openId)
    {
        #region revoke
        await login.RevokeAsync(openId);
        #endregion
    }

    public static async Task<PublishState> Post(TikTokAccount account, string path, Func<string, ValueTask> remember)
    {
        #region post
        var task = await account.Posting.PostVideoAsync(
            VideoSource.FromFile(path),
            new VideoPostInfo { Title = "Opening day #smallbusiness", PrivacyLevel = PrivacyLevel.SELF_ONLY },
            new PublishOptions
            {
                TaskOpened = (publishId, _) => remember(publishId),
                Progress = new Progress<UploadProgress>(progress => Console.Write($"\r{progress.Fraction:P0}")),
            }
        );
        var state = await task.WaitAsync();
        Console.WriteLine($"{state.Phase}, public as {string.Join(", ", state.PublicPostIds)}");
        #endregion
        return state;
    }

    public static async Task<VideoPostInfo> Privacy(TikTokAccount account, Func<IEnumerable<string>, string> choose)
    {
        #region privacy
        var creator = await account.Posting.GetCreatorAsync();
        var post = new VideoPostInfo { Title = "Opening day" };
        post.SetPrivacyLevel(choose(creator.PrivacyLevels));
        #endregion
        return post;
    }

    public static async Task Draft(TikTokAccount account, Stream stream, long length)
    {
        #region draft
        await account.Posting.SendVideoDraftAsync(VideoSource.FromStream(stream, length, "video/mp4"));
        #endregion
    }

    public static async Task PullAndCancel(TikTokAccount account, VideoPostInfo post)
    {
        #region pull
        var task = await account.Posting.PostVideoAsync(
            VideoSource.FromUrl(new Uri("https://media.example.com/clips/launch.mp4")),
            post
        );
        await task.CancelAsync(); // best effort: one that is nearly done cannot be stopped
        #endregion
    }

    public static async Task Photos(TikTokAccount account)
    {
        #region photos
        await account.Posting.PostPhotosAsync(
            new PhotoSet(
                [new("https://media.example.com/p/1.webp"), new("https://media.example.com/p/2.jpg")],
                new PhotoPostInfo { Title = "Before and after", PrivacyLevel = PrivacyLevel.SELF_ONLY }
            )
            {
                CoverIndex = 1,
            }
        );
        #endregion
    }

    public static async Task<string> Failures(TikTokAccount account, VideoSource video, VideoPostInfo post)
    {
        #region failures
        try
        {
            var task = await account.Posting.PostVideoAsync(video, post);
            await task.WaitAsync();
            return "posted";
        }
        catch (MediaRestrictionException refusal)
        {
            return string.Join(' ', refusal.Violations);
        }
        catch (TikTokException failure) when (failure.ErrorCode == TikTokErrorCode.SpamRiskTooManyPosts)
        {
            return $"tomorrow; support asks for {failure.LogId}";
        }
        catch (PublishOutcomeUnknownException unknown) when (!unknown.MayPostTwice)
        {
            return "nothing was sent: post again";
        }
        catch (PublishFailedException failed)
        {
            return failed.MayRetryUnchanged ? "post again" : $"give up: {failed.Reason}";
        }
        #endregion
    }

    public static async Task<string?> Check(string path)
    {
        #region check
        var facts = await MediaProbe.ReadVideoAsync(path);
        foreach (var violation in VideoRestrictions.Default.Check(facts))
        {
            Console.WriteLine(violation); // "The width is 320 pixels; TikTok takes 360 to 4096 pixels."
        }
        #endregion
        return facts.RawCodec;
    }

    public static async Task<int> Display(TikTokClient client)
    {
        var count = 0;
        #region display
        await foreach (var video in client.ListVideosAsync(VideoFields.Id | VideoFields.Title | VideoFields.ViewCount))
        {
            Console.WriteLine($"{video.Id} {video.Title}: {video.ViewCount}");
            count++;
        }
        #endregion
        return count;
    }

    public static bool Webhook(string clientSecret, string? signature, byte[] body, HashSet<string> seen)
    {
        #region webhook
        var receiver = new TikTokWebhookReceiver([clientSecret]);
        var delivery = receiver.Receive(signature, body); // the raw bytes, before any parsing
        if (seen.Add(delivery.DuplicateKey) && delivery is PublishFailedEvent { Reason: var reason, PublishId: var id })
        {
            Console.WriteLine($"{id}: {reason}");
        }
        #endregion
        return delivery is PublishFailedEvent;
    }

    public static TikTokClient OwnTokens(Func<CancellationToken, ValueTask<string>> vault)
    {
        #region own-tokens
        var client = TikTokClientFactory.Create(new TikTokOptions { AccessTokenProvider = vault });
        #endregion
        return client;
    }

    public static TikTokAccount SharedTokens(string clientKey, string clientSecret, string openId, FileTokenStore store)
    {
        #region shared-tokens
        var account = TikTokClientFactory.CreateAccount(
            new TikTokOptions
            {
                ClientKey = clientKey,
                ClientSecret = clientSecret,
                OpenId = openId,
            },
            new ServiceDependencies { Tokens = store, Locks = store.Locks }
        );
        #endregion
        return account;
    }
}
