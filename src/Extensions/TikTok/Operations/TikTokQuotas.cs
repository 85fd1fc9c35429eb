using OpenApi.Runtime.Quotas;
using TikTok.Authentication;

namespace TikTok.Operations;

/// <summary>The documented limits as rules of one app, whose users have allowances of their own.</summary>
internal static class TikTokQuotas
{
    public static IReadOnlyList<QuotaRule> Rules { get; } =
    [
        .. TikTokOperations
            .All.Where(operation => operation.Allowance is not null)
            .GroupBy(operation => operation.Allowance!)
            .Select(group => Rule(group.Key, [.. group])),
    ];

    private static QuotaRule Rule(Allowance allowance, TikTokOperation[] operations) =>
        new(
            allowance.Name,
            request => request.RequestUri is { } url && Array.Exists(operations, operation => operation.Serves(url)),
            [allowance.Limit]
        )
        {
            Partition = allowance.IsPerUser ? TikTokUser.KeyOf : static _ => "",
        };
}
