using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;

namespace TikTok.Configuration;

/// <summary>
/// How to reach TikTok with one app. Fill it in code, or bind it from a configuration section. The access token comes from, in this order:
/// <see cref="UseTokens"/>, <see cref="AccessTokenProvider"/>, <see cref="AccessToken"/>, or the token store, renewed with
/// <see cref="ClientKey"/> and <see cref="ClientSecret"/>.
/// </summary>
public sealed class TikTokOptions : ServiceClientOptions
{
    /// <summary>The document's server.</summary>
    internal static readonly Uri DefaultBaseUrl = new("https://open.tiktokapis.com");

    // A field, because the binding of configurations would take a property for a setting.
    private TokenSource? _ownTokens;

    /// <summary>The app's client key (developer portal, App details); needed to log in and to renew tokens.</summary>
    public string ClientKey { get; set; } = "";

    /// <summary>The app's client secret. Keep it on the server. A sandbox has one of its own.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>On whose behalf calls are made; a user by default.</summary>
    public TikTokIdentity Identity { get; set; } = TikTokIdentity.User;

    /// <summary>
    /// The user (<c>open_id</c>) whose tokens are taken from the store. Leave it empty where one app serves many users, and take their clients
    /// from <c>TikTokUsers</c>.
    /// </summary>
    public string OpenId { get; set; } = "";

    /// <summary>An access token got elsewhere, for scripts. It is used as it is and never renewed: it lives 2 to 24 hours.</summary>
    public string AccessToken { get; set; } = "";

    /// <summary>
    /// Gives the access token for each request, where tokens are kept elsewhere. Called often and from many threads: cache what is
    /// expensive.
    /// </summary>
    public Func<CancellationToken, ValueTask<string>>? AccessTokenProvider { get; set; }

    /// <summary>How videos are uploaded.</summary>
    public UploadOptions Uploads { get; set; } = new();

    /// <summary>Where a cancel goes.</summary>
    public CancelOptions Cancel { get; set; } = new();

    /// <summary>Where calls go.</summary>
    internal Uri ServiceUrl => BaseUrl ?? DefaultBaseUrl;

    /// <summary>
    /// The base URL where it is one of the caller's own, such as a stub or a proxy; then every call goes there, uploads and cancels included.
    /// </summary>
    internal Uri? Redirection =>
        BaseUrl is null
        || Uri.Compare(
            BaseUrl,
            DefaultBaseUrl,
            UriComponents.HttpRequestUrl,
            UriFormat.SafeUnescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0
            ? null
            : BaseUrl;

    /// <summary>Takes the access token from a source that renews itself. Not part of the configuration.</summary>
    /// <param name="tokens">The source.</param>
    public void UseTokens(TokenSource tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _ownTokens = tokens;
    }

    /// <summary>What <see cref="UseTokens"/> was given.</summary>
    internal TokenSource? FindOwnTokens() => _ownTokens;

    /// <summary>Names the app and the target; never a secret.</summary>
    public override string ToString() => $"TikTok app {ClientKey} at {ServiceUrl.Authority}";
}
