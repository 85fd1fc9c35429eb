using OpenApi.Runtime.Quotas;

namespace TimPush;

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
            .. Operations.TimPushOperations.All.Select(operation => new QuotaRule(
                operation.Name,
                operation.Serves,
                operation.Limits(plan)
            )),
        ];
}
