using System.Text;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace OpenApi.Extensions.Tests.Authentication;

/// <summary>The code of <c>docs/authentication.md</c>.</summary>
internal static class AuthenticationSnippets
{
    public static IAuthenticationProvider Bearer(string token)
    {
        #region bearer
        var bearer = new HeaderCredential("Authorization", $"Bearer {token}");
        #endregion

        return bearer;
    }

    public static IAuthenticationProvider ApiKey(string key)
    {
        #region api-key
        var apiKey = new HeaderCredential("X-Api-Key", key);
        #endregion

        return apiKey;
    }

    public static IAuthenticationProvider Basic(string user, string password)
    {
        #region basic
        var basic = new HeaderCredential(
            "Authorization",
            $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}"
        );
        #endregion

        return basic;
    }

    public static IRequestAdapter Client(IAuthenticationProvider bearer, HttpMessageHandler? handler = null)
    {
        #region adapter
        var http = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false });
        var adapter = new HttpClientRequestAdapter(bearer, httpClient: http) { BaseUrl = "http://127.0.0.1:8080" };
        #endregion

        return adapter;
    }

    #region credential
    /// <summary>Puts one header on every request.</summary>
    public sealed class HeaderCredential(string name, string value) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request,
            Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default
        )
        {
            request.Headers.TryAdd(name, value);
            return Task.CompletedTask;
        }
    }
    #endregion
}
