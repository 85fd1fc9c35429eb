using System.Collections.Immutable;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;
using TimPush.Configuration;

namespace TimPush.Operations;

/// <summary>All operations of the document with their limits (fact sheet and <c>x-rate-limit</c>; a test holds both together).</summary>
internal static class TimPushOperations
{
    // "More than one second must pass between two pushes", so a full second is not enough.
    private static readonly QuotaLimit MoreThanASecondApart = new(1, TimeSpan.FromMilliseconds(1001));

    public static ImmutableArray<TimPushOperation> All { get; } =
    [
        new(
            "push",
            Repetition.DroppedForAShortTime,
            plan => [MoreThanASecondApart, QuotaLimit.PerDay(PushesPerDay(plan))]
        ),
        new("batch", Repetition.DroppedForAShortTime, plan => [QuotaLimit.PerSecond(BatchesPerSecond(plan))]),
        Limited("revoke", 1),
        Limited("set_attr_name", 100),
        Limited("get_attr_name", 100),
        Limited("get_attr", 100),
        Limited("set_attr", 100),
        Limited("remove_attr", 100),
        Limited("get_tag", 100),
        Limited("add_tag", 100),
        Limited("remove_tag", 100),
        Limited("clear_all_tags", 100),
        Limited("add_sched_task", 5) with
        {
            Repetition = Repetition.Doubled,
        },
        Limited("modify_sched_task", 5),
        Limited("delete_sched_task", 5),
        Limited("get_sched_task", 5),
        Limited("list_sched_task", 5),
        Limited("all_member_push_trace", 1),
        Limited("all_member_push_statistics", 1),
        Limited("all_member_push_loss", 1),
        Limited("normal_push_trace", 1),
        Limited("normal_push_statistics", 1),
        Limited("normal_push_loss", 1),
    ];

    /// <summary>Whether a request may be sent again on an unknown outcome; null for a request that is none of the document's.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pushWindow">How long the service recognises a repeated push; zero if that is not to be relied on.</param>
    public static RepeatableRequest? RepeatabilityOf(HttpRequestMessage request, TimeSpan pushWindow) =>
        All.FirstOrDefault(operation => operation.Serves(request))?.Repetition switch
        {
            Repetition.Harmless => RepeatableRequest.Yes,
            Repetition.DroppedForAShortTime when pushWindow > TimeSpan.Zero => RepeatableRequest.Within(pushWindow),
            null => null,
            _ => RepeatableRequest.No,
        };

    private static TimPushOperation Limited(string name, int callsPerSecond) =>
        new(name, Repetition.Harmless, _ => [QuotaLimit.PerSecond(callsPerSecond)]);

    private static int PushesPerDay(TimPushPlan plan) => plan == TimPushPlan.Free ? 10 : 100;

    private static int BatchesPerSecond(TimPushPlan plan) =>
        plan switch
        {
            TimPushPlan.Free => 10,
            TimPushPlan.Standard => 30,
            TimPushPlan.Advanced => 40,
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan, "There is no such plan."),
        };
}
