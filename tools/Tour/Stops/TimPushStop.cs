using OpenApi.Runtime.Errors;
using TimPush;
using TimPush.Configuration;
using TimPush.Errors;
using TimPush.Models;

namespace OpenApi.Tour.Stops;

/// <summary>Deletes a scheduled push at TIMPush.</summary>
internal sealed class TimPushStop() : OperationStop("timpush.openapi.yaml", "deleteScheduledTask")
{
    private const long SdkAppId = 1400000000;
    private const long TaskId = 700123456;

    /// <inheritdoc/>
    public override string Title => "TIMPush: delete a scheduled push";

    /// <inheritdoc/>
    protected override Func<CancellationToken, Task<string>> Connect(Uri baseUrl, HttpMessageHandler wire)
    {
        var options = new TimPushOptions
        {
            SdkAppId = SdkAppId,
            Identifier = "administrator",
            SecretKey = "tour-secret",
            BaseUrl = baseUrl,
        };
        ShowEachAnswerOnce(options);
        var client = TimPushClientFactory.CreateClient(TimPushClientFactory.Connect(options, primary: wire));
        return async cancellationToken =>
        {
            var body = new DeleteScheduledTaskRequest
            {
                Sdkappid = SdkAppId,
                TaskID = TaskId,
                Type = ScheduledTaskType.All,
            };
            var answer = await client
                .V4.Timpush.Delete_sched_task.PostAsync(body, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return $"deleted, task {answer?.TaskID}";
        };
    }

    /// <inheritdoc/>
    protected override string NameOf(ServiceException exception) =>
        exception is TimPushException failure ? $"{failure.ErrorCode}" : "";
}
