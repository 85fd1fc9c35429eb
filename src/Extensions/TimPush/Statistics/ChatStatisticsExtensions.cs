using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Kiota.Serialization.Json;
using TimPush.Answers;
using TimPush.Errors;
using TimPush.Models;

namespace TimPush.Statistics;

/// <summary>Counts, losses and traces of the pushes that chat messages cause. Each of these calls is limited to one a second.</summary>
public static class ChatStatisticsExtensions
{
    private static readonly ImmutableArray<string> LossLists =
    [
        "ReadyToSendLoss",
        "PostSendDeliveredLoss",
        "PlatformReadyToSendLoss",
        "PlatformPostSendDeliveredLoss",
    ];

    /// <summary>Counts the pushes of chat messages.</summary>
    /// <param name="client">The client.</param>
    /// <param name="begin">Start of the range; cut to whole seconds.</param>
    /// <param name="end">End of the range; cut to whole seconds.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async Task<ChatPushStatisticsResponse> GetChatPushStatisticsAsync(
        this TimPushClient client,
        DateTimeOffset begin,
        DateTimeOffset end,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        return Answer.Of(
            await client
                .V4.Timpush.Normal_push_statistics.PostAsync(Report(begin, end), cancellationToken: cancellationToken)
                .ConfigureAwait(false)
        );
    }

    /// <summary>Reads why pushes of chat messages were lost.</summary>
    /// <param name="client">The client.</param>
    /// <param name="begin">Start of the range; cut to whole seconds.</param>
    /// <param name="end">End of the range; cut to whole seconds.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The four lists. The vendor's sample holds them in an object whose name it does not print, so they are found at the top and one level
    /// below.
    /// </returns>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async Task<ChatPushLossResponse> GetChatPushLossAsync(
        this TimPushClient client,
        DateTimeOffset begin,
        DateTimeOffset end,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var answer = new JsonAnswer();
        await client
            .V4.Timpush.Normal_push_loss.PostAsync(
                Report(begin, end),
                request => request.Options.Add(answer.ToOption()),
                cancellationToken
            )
            .ConfigureAwait(false);
        return Answer.Of(Losses(answer.Root));
    }

    /// <summary>Follows the push of one chat message through its stages.</summary>
    /// <param name="client">The client.</param>
    /// <param name="pushId">The push, as the webhook names it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>One trace for each device.</returns>
    /// <exception cref="TimPushException">The service refused.</exception>
    public static async Task<ImmutableArray<InstanceTrace>> TraceChatPushAsync(
        this TimPushClient client,
        string pushId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(pushId);
        var answer = await client
            .V4.Timpush.Normal_push_trace.PostAsync(
                new ChatPushTraceRequest { PushID = pushId },
                cancellationToken: cancellationToken
            )
            .ConfigureAwait(false);
        return [.. Answer.Of(answer).InstanceTrace ?? []];
    }

    private static ChatPushLossResponse? Losses(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var holder = answer
            .EnumerateObject()
            .Select(member => member.Value)
            .Prepend(answer)
            .FirstOrDefault(HasLosses, answer);
        return new JsonParseNode(holder).GetObjectValue(ChatPushLossResponse.CreateFromDiscriminatorValue);
    }

    private static bool HasLosses(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && LossLists.Any(list => json.TryGetProperty(list, out _));

    private static ChatPushReportRequest Report(DateTimeOffset begin, DateTimeOffset end) =>
        new() { StartTime = begin.ToUnixTimeSeconds(), EndTime = end.ToUnixTimeSeconds() };
}
