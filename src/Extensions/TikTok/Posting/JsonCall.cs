using System.Text.Json;
using Microsoft.Kiota.Abstractions;

namespace TikTok.Posting;

/// <summary>Sends a generated operation's request and gives back the JSON itself, where the model would lose what is new in it.</summary>
internal static class JsonCall
{
    /// <returns>The JSON object, or null if the answer is something else.</returns>
    public static async Task<JsonElement?> SendAsync(
        IRequestAdapter adapter,
        RequestInformation request,
        CancellationToken cancellationToken
    )
    {
        var body = await adapter
            .SendPrimitiveAsync<Stream>(request, errorMapping: null, cancellationToken)
            .ConfigureAwait(false);
        if (body is null)
        {
            return null;
        }

        await using (body.ConfigureAwait(false))
        {
            try
            {
                using var document = await JsonDocument
                    .ParseAsync(body, default, cancellationToken)
                    .ConfigureAwait(false);
                return document.RootElement is { ValueKind: JsonValueKind.Object } root ? root.Clone() : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
