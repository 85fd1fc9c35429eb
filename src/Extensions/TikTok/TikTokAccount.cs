using TikTok.Login;
using TikTok.Posting;

namespace TikTok;

/// <summary>Everything that one identity can do: the operations of the document, and flows of several of them.</summary>
public sealed class TikTokAccount : IDisposable, IAsyncDisposable
{
    private readonly IDisposable? _owned;

    internal TikTokAccount(TikTokClient client, TikTokPosting posting, TikTokLogin login, IDisposable? owned = null)
    {
        Client = client;
        Posting = posting;
        Login = login;
        _owned = owned;
    }

    /// <summary>Every operation of the document; profile and videos through the extensions in <c>TikTok.Display</c>.</summary>
    public TikTokClient Client { get; }

    /// <summary>Posts videos and photos, waits for the outcome, cancels.</summary>
    public TikTokPosting Posting { get; }

    /// <summary>Logs users in, and keeps and ends their tokens.</summary>
    public TikTokLogin Login { get; }

    /// <summary>Closes the connections of an account that <see cref="TikTokClientFactory"/> made; one of the container's is not affected.</summary>
    public void Dispose() => _owned?.Dispose();

    /// <summary>
    /// Does the same once renewals of tokens that are under way have reached the store; see <see cref="TikTokLogin.FinishRenewalsAsync"/>.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_owned is not null)
        {
            await Login.FinishRenewalsAsync().ConfigureAwait(false);
            _owned.Dispose();
        }
    }
}
