using System.Net.Http.Headers;
using System.Text.Json;
using TikTok.Errors;

namespace TikTok.Login;

/// <summary>
/// Sends the OAuth calls. They are made by hand: their answers are one of several shapes, and a good answer to a revoke has no body at all, which a
/// generated operation takes for a fault.
/// </summary>
internal sealed class OAuthConnection(HttpClient http, Uri serviceUrl)
{
    /// <summary>Posts a form; failures, also those inside HTTP 200, arrive as exceptions from the pipeline.</summary>
    /// <exception cref="TikTokException">TikTok refused the call.</exception>
    /// <exception cref="InvalidDataException">The answer is not a JSON object.</exception>
    public async Task<JsonElement> PostAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> form,
        CancellationToken cancellationToken
    )
    {
        var body = await SendAsync(path, form, cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"TikTok's answer to {path} is not JSON.");
        }
    }

    /// <summary>Posts a form whose answer may be empty.</summary>
    public async Task<byte[]> SendAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> form,
        CancellationToken cancellationToken
    )
    {
        using var content = new FormUrlEncodedContent(form);
        using var request = new HttpRequestMessage(HttpMethod.Post, serviceUrl.AbsoluteUri.TrimEnd('/') + path)
        {
            Content = content,
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }
}
