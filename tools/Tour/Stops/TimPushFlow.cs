using System.Globalization;
using System.Runtime.CompilerServices;
using OpenApi.Contract;
using TimPush;
using TimPush.Configuration;
using TimPush.Models;
using TimPush.Pushing;
using TimPush.Scheduling;

namespace OpenApi.Tour.Stops;

/// <summary>Schedules a push, lists what is scheduled, and deletes it again.</summary>
internal sealed class TimPushFlow() : FlowStop("timpush.openapi.yaml")
{
    /// <inheritdoc/>
    public override string Title => "TIMPush: schedule, list and delete a push";

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<string> RunAsync(
        ContractServer server,
        HttpMessageHandler wire,
        TourConsole console,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var options = new TimPushOptions
        {
            SdkAppId = 1400000000,
            Identifier = "administrator",
            SecretKey = "tour-secret",
            BaseUrl = new Uri(server.BaseUrl),
        };
        var client = TimPushClientFactory.CreateClient(TimPushClientFactory.Connect(options, primary: wire));
        var at = DateTimeOffset.UtcNow.AddDays(1);
        var task = await client
            .SchedulePushToAllAsync(at, PushMessage.Of("Good morning", "From the tour"), cancellationToken)
            .ConfigureAwait(false);
        yield return string.Create(CultureInfo.InvariantCulture, $"scheduled for {at:u}, task {task}");

        var query = new ScheduledPushQuery { Begin = at.AddDays(-1), End = at.AddDays(1) };
        var count = 0;
        await foreach (var scheduled in client.ListScheduledPushesAsync(query, cancellationToken).ConfigureAwait(false))
        {
            count++;
        }

        yield return $"{count} scheduled";
        await client
            .DeleteScheduledPushAsync(task ?? 0, ScheduledTaskType.All, cancellationToken)
            .ConfigureAwait(false);
        yield return $"deleted task {task}";
    }
}
