using OpenApi.Runtime.Quotas;

namespace TikTok.Operations;

/// <summary>The documented limits as rules of one app, whose users have allowances of their own.</summary>
internal static class TikTokQuotas
{
    /// <summary>The rules.</summary>
    /// <param name="userOf">Names the user on whose behalf a request is made, for the limits that each user has.</param>
    public static IReadOnlyList<QuotaRule> Rules(Func<HttpRequestMessage, string> userOf) =>
        [
            .. TikTokOperations
                .All.Where(operation => operation.Allowance is not null)
                .GroupBy(operation => operation.Allowance!)
                .Select(group => Rule(group.Key, [.. group], userOf)),
        ];

    private static QuotaRule Rule(
        Allowance allowance,
        TikTokOperation[] operations,
        Func<HttpRequestMessage, string> userOf
    ) =>
        new(
            allowance.Name,
            request => request.RequestUri is { } url && Array.Exists(operations, operation => operation.Serves(url)),
            [allowance.Limit]
        )
        {
            Partition = allowance.IsPerUser ? userOf : static _ => "",
        };
}
