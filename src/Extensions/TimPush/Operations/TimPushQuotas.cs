using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Requests;
using TimPush.Configuration;

namespace TimPush.Operations;

/// <summary>The documented limits of each operation as rules for a <see cref="QuotaPolicy"/>.</summary>
public static class TimPushQuotas
{
    /// <summary>
    /// The rules of a plan, one for each operation, named after the last segment of its path. The vendor does not say whether the
    /// limits count by app, administrator or host; they are taken for the app's.
    /// </summary>
    /// <param name="plan">The app's plan.</param>
    public static IReadOnlyList<QuotaRule> RulesOf(TimPushPlan plan) =>
        [
            .. TimPushOperations.All.Select(operation => new QuotaRule(
                operation.Name,
                request => operation.Serves(request) && !MustNotQueue(operation, request),
                operation.Limits(plan)
            )),
        ];

    // A repeated push is only recognised as such within the second of the first one: queueing would turn it into a second push.
    private static bool MustNotQueue(TimPushOperation operation, HttpRequestMessage request) =>
        operation.Repetition == Repetition.DroppedForAShortTime && ResendCount.Of(request) > 0;
}
