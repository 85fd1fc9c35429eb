using System.Runtime.CompilerServices;
using TikTok.Errors;
using TikTok.Models;

namespace TikTok.Display;

/// <summary>Reads a user's profile and public videos.</summary>
public static class DisplayExtensions
{
    private const int MaximumPage = 20;

    /// <summary>Reads the profile of the user who is acted for.</summary>
    /// <param name="client">The client.</param>
    /// <param name="fields">What to ask for; each needs its scope.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">A scope is missing (<see cref="TikTokErrorCode.ScopePermissionMissed"/>), or the call failed.</exception>
    public static async Task<User> GetUserAsync(
        this TikTokClient client,
        UserFields fields = UserFields.Basic,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ThrowIfNone(fields == UserFields.None, nameof(fields));
        var answer = await client
            .V2.User.Info.EmptyPathSegment.GetAsync(
                request => request.QueryParameters.Fields = fields.ToFields(),
                cancellationToken
            )
            .ConfigureAwait(false);
        return answer?.Data?.User ?? throw new InvalidDataException("TikTok's answer holds no user.");
    }

    /// <summary>Reads the user's public videos, newest first, asking for page after page as they are read.</summary>
    /// <param name="client">The client.</param>
    /// <param name="fields">What to ask for.</param>
    /// <param name="before">Only videos older than this; by default from the newest.</param>
    /// <param name="pageSize">Videos a call, 1 to 20.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="TikTokException">The call failed.</exception>
    public static async IAsyncEnumerable<Models.Video> ListVideosAsync(
        this TikTokClient client,
        VideoFields fields = VideoFields.All,
        DateTimeOffset? before = null,
        int pageSize = MaximumPage,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, MaximumPage);
        ThrowIfNone(fields == VideoFields.None, nameof(fields));
        var cursor = before?.ToUnixTimeMilliseconds();
        while (true)
        {
            var answer = await client
                .V2.Video.List.EmptyPathSegment.PostAsync(
                    new VideoListRequest { Cursor = cursor, MaxCount = pageSize },
                    request => request.QueryParameters.Fields = fields.ToFields(),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var video in answer?.Data?.Videos ?? [])
            {
                yield return video;
            }

            // A cursor that stands still would give the same page for ever.
            if (answer?.Data is not { HasMore: true, Cursor: { } next } || next == cursor)
            {
                yield break;
            }

            cursor = next;
        }
    }

    /// <summary>
    /// Looks videos up by id, 20 a call. Those of other users are left out without an error. Use it to renew a
    /// <see cref="VideoFields.CoverImageUrl"/>.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="ids">Ids of videos, any number.</param>
    /// <param name="fields">What to ask for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="TikTokException">The call failed.</exception>
    public static async IAsyncEnumerable<Models.Video> QueryVideosAsync(
        this TikTokClient client,
        IEnumerable<string> ids,
        VideoFields fields = VideoFields.All,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(ids);
        ThrowIfNone(fields == VideoFields.None, nameof(fields));
        foreach (var batch in ids.Chunk(MaximumPage))
        {
            var answer = await client
                .V2.Video.Query.EmptyPathSegment.PostAsync(
                    new VideoQueryRequest { Filters = new VideoFilters { VideoIds = [.. batch] } },
                    request => request.QueryParameters.Fields = fields.ToFields(),
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var video in answer?.Data?.Videos ?? [])
            {
                yield return video;
            }
        }
    }

    private static void ThrowIfNone(bool isNone, string parameter)
    {
        if (isNone)
        {
            throw new ArgumentException("Name at least one field: without any, TikTok sends no data.", parameter);
        }
    }
}
