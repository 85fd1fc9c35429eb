using System.Net;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.TokenProcess;

/// <summary>Refreshes at the test's server: posts the refresh token, gets "ACCESS REFRESH SECONDS".</summary>
internal sealed class RefreshCall(HttpClient http, Uri url, TimeProvider time)
{
    public async Task<TokenSet> RunAsync(TokenSet? current, CancellationToken cancellationToken)
    {
        using var content = new StringContent(current?.RefreshToken ?? "");
        using var response = await http.PostAsync(url, content, cancellationToken);
        if (response.StatusCode == HttpStatusCode.BadRequest)
        {
            throw new RefreshRejectedException("invalid_grant");
        }

        response.EnsureSuccessStatusCode();
        var parts = (await response.Content.ReadAsStringAsync(cancellationToken)).Split(' ');
        return new TokenSet
        {
            AccessToken = parts[0],
            RefreshToken = parts[1],
            IssuedAt = time.GetUtcNow(),
            ExpiresAt = time.GetUtcNow()
                .AddSeconds(double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)),
        };
    }
}
