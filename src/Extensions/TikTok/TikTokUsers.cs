using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.Runtime.Pipeline;
using TikTok.Authentication;
using TikTok.Configuration;
using TikTok.Login;
using TikTok.Posting;

namespace TikTok;

/// <summary>
/// The users of one app: gives each a client of their own that shares connections and the app's allowances with the others, takes its tokens from the
/// store, and renews them. Cheap: ask for a user whenever one is needed.
/// </summary>
public sealed class TikTokUsers
{
    private readonly ServiceConnection<TikTokOptions> _connection;
    private readonly HttpClient _uploads;
    private readonly TikTokLogin _login;

    internal TikTokUsers(ServiceConnection<TikTokOptions> connection, HttpClient uploads, TikTokLogin login)
    {
        _connection = connection;
        _uploads = uploads;
        _login = login;
    }

    /// <summary>The account of a user who has logged in.</summary>
    /// <param name="openId">The user's <c>open_id</c>.</param>
    public TikTokAccount For(string openId)
    {
        var adapter = new HttpClientRequestAdapter(
            new ActingUser(new TikTokUser(openId)),
            httpClient: _connection.Http,
            observabilityOptions: new ObservabilityOptions { IncludeEUIIAttributes = false }
        )
        {
            BaseUrl = _connection.Adapter.BaseUrl,
        };
        return Create(_connection, adapter, _uploads, _login);
    }

    internal static TikTokAccount Create(
        ServiceConnection<TikTokOptions> connection,
        IRequestAdapter adapter,
        HttpClient uploads,
        TikTokLogin login,
        IDisposable? owned = null
    )
    {
        var client = new TikTokClient(adapter);
        return new TikTokAccount(
            client,
            new TikTokPosting(client, adapter, connection.Options, uploads, connection.Pipeline.Time),
            login,
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
