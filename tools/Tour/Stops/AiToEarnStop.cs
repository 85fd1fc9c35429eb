using AiToEarn;
using AiToEarn.Configuration;
using AiToEarn.Errors;
using OpenApi.Runtime.Errors;

namespace OpenApi.Tour.Stops;

/// <summary>Cancels a publish task at AiToEarn.</summary>
internal sealed class AiToEarnStop() : OperationStop("aitoearn.openapi.json", "PublishTaskController_cancelTask_v2")
{
    /// <inheritdoc/>
    public override string Title => "AiToEarn: cancel a publish task";

    /// <inheritdoc/>
    protected override Func<CancellationToken, Task<string>> Connect(Uri baseUrl, HttpMessageHandler wire)
    {
        var options = new AiToEarnOptions { ApiKey = "tour-key", BaseUrl = baseUrl };
        ShowEachAnswerOnce(options);
        var client = AiToEarnClientFactory.Create(options, primary: wire);
        return async cancellationToken =>
        {
            var answer = await client
                .Api.V2.Channels.Publish.Tasks["task-1"]
                .DeleteAsync(cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return $"cancelled, task {answer?.Data?.TaskId}";
        };
    }

    /// <inheritdoc/>
    protected override string NameOf(ServiceException exception) =>
        exception is AiToEarnException failure
            ? failure.Timestamp is { } time
                ? $"{failure.ErrorCode} at {time:O}"
                : $"{failure.ErrorCode}"
            : "";
}
