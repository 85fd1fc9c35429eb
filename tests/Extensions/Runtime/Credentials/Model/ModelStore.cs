using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Credentials.Model;

/// <summary>
/// A store as one worker sees it: each call waits at the gate, and each change is held against the laws. The store below is asked in one go, so that
/// the schedule alone decides what happens between two calls.
/// </summary>
public sealed class ModelStore(ITokenStore inner, ModelWorld world, ModelWorker worker) : ITokenStore
{
    public async ValueTask<StoredEntry?> FindAsync(string key, CancellationToken cancellationToken = default) =>
        await world.Gate.PassAsync(
            worker,
            "read",
            isOfService: false,
            () => inner.FindAsync(key, CancellationToken.None).AsTask().GetAwaiter().GetResult(),
            cancellationToken
        );

    public async ValueTask<bool> TryReplaceAsync(
        string key,
        string? version,
        TokenEntry? entry,
        CancellationToken cancellationToken = default
    ) =>
        await world.Gate.PassAsync(
            worker,
            $"replace {version} by {entry}",
            isOfService: false,
            () =>
            {
                var before = inner.ReadAsync(key, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                var isReplaced = inner
                    .TryReplaceAsync(key, version, entry, CancellationToken.None)
                    .AsTask()
                    .GetAwaiter()
                    .GetResult();
                if (isReplaced)
                {
                    Judge(before, entry?.Token);
                }

                return isReplaced;
            },
            cancellationToken
        );

    private void Judge(TokenSet? before, TokenSet? after)
    {
        if (after is null)
        {
            if (before is not null)
            {
                world.Laws.Hold(worker.IsLoggingOut, "a token is removed that nobody logged out");
                world.LoggedOutFamily = Math.Max(world.LoggedOutFamily, ModelService.FamilyOf(before));
            }

            return;
        }

        if (before?.AccessToken == after.AccessToken)
        {
            return;
        }

        world.Service.Stored(after);
        world.Laws.Hold(
            before is null || ModelService.IsNewer(after, before),
            $"grant {ModelService.NameOf(before)} is replaced by an older one, {ModelService.NameOf(after)}"
        );
        world.Laws.Hold(
            ModelService.FamilyOf(after) > world.LoggedOutFamily,
            $"a log-out is undone: family {ModelService.FamilyOf(after)}"
        );
    }
}
