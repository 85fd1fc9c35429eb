using OpenApi.Runtime.Errors;
using TikTok;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Models;

namespace OpenApi.Tour.Stops;

/// <summary>Cancels a pull from a URL at TikTok.</summary>
internal sealed class TikTokStop() : OperationStop("tiktok.openapi.yaml", "cancelPullFromUrl")
{
    /// <inheritdoc/>
    public override string Title => "TikTok: cancel a pull from a URL";

    /// <inheritdoc/>
    protected override Func<CancellationToken, Task<string>> Connect(Uri baseUrl, HttpMessageHandler wire)
    {
        var options = new TikTokOptions { AccessToken = "act.tour", BaseUrl = baseUrl };
        ShowEachAnswerOnce(options);
        var client = TikTokClientFactory.Create(options, primary: wire);
        return async cancellationToken =>
        {
            var answer = await client
                .V2.PostPath.Transmission.Cancel.PostAsync(
                    new PublishIdRequest { PublishId = "v_pub_url~v2.123456789" },
                    cancellationToken: cancellationToken
                )
                .ConfigureAwait(false);
            return $"cancelled, log id {answer?.Error?.LogId}";
        };
    }

    /// <inheritdoc/>
    protected override string NameOf(ServiceException exception) =>
        exception is TikTokException failure ? $"{failure.ErrorCode}" : "";
}
