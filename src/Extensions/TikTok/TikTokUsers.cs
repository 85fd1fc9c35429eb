using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using OpenApi.Runtime.Pipeline;
using TikTok.Authentication;
using TikTok.Configuration;
using TikTok.Posting;

namespace TikTok;

/// <summary>
/// The users of one app: gives each a client of their own that shares connections and the app's allowances with the others, takes its tokens from the
/// store, and renews them. Cheap: ask for a user whenever one is needed.
/// </summary>
public sealed class TikTokUsers
{
    private readonly ServiceConnection<TikTokOptions> _connection;
    private readonly ServicePipeline _uploads;

    /// <param name="connection">The app's connection.</param>
    /// <param name="uploads">What chunks go through instead of the connection's pipeline.</param>
    internal TikTokUsers(ServiceConnection<TikTokOptions> connection, ServicePipeline uploads)
    {
        _connection = connection;
        _uploads = uploads;
    }

    /// <summary>The account of a user who has logged in.</summary>
    /// <param name="openId">The user's <c>open_id</c>.</param>
    public TikTokAccount For(string openId)
    {
        var adapter = AdapterFactory.Create(_connection.Http, authentication: new ActingUser(new TikTokUser(openId)));
        adapter.BaseUrl = _connection.Adapter.BaseUrl;
        return Create(adapter);
    }

    /// <summary>The account of the app's own identity.</summary>
    internal TikTokAccount Self() => Create(_connection.Adapter);

    /// <summary>The same, for a script: disposing it closes the connection.</summary>
    internal TikTokAccount Own() => Create(_connection.Adapter, owned: _connection.Http);

    private TikTokAccount Create(IRequestAdapter adapter, IDisposable? owned = null)
    {
        var client = new TikTokClient(adapter);
        var (options, time) = (_connection.Options, _connection.Pipeline.Time);
        var uploader = new VideoUploader(_connection.Http, _uploads, options.Uploads, time);
        return new TikTokAccount(
            client,
            new TikTokPosting(client, adapter, options, uploader, time),
            TikTokPipeline.LoginOf(_connection.Pipeline),
            owned
        );
    }

    /// <summary>Names the user on every request; the pipeline's credential finds the token.</summary>
    private sealed class ActingUser(TikTokUser user) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request,
            Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default
        )
        {
            request.AddRequestOptions([user]);
            return Task.CompletedTask;
        }
    }
}
