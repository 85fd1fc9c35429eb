using OpenApi.Runtime.Quotas;

namespace AiToEarn.Operations;

/// <summary>
/// The only documented rate limits: those of the two offline check-ins, per API key. A test holds them against the
/// document's <c>x-rate-limit</c>.
/// </summary>
internal static class AiToEarnQuotas
{
    /// <summary>The limited operations; all are POST.</summary>
    public static IReadOnlyList<(OperationPath Path, QuotaLimit Limit)> Limits { get; } =
    [
        (new("/api/v2/channels/douyin/open/offline-qr"), QuotaLimit.PerMinute(30)),
        (new("/api/v2/channels/rednote/open/offline-qr/share-config"), QuotaLimit.PerMinute(60)),
    ];

    /// <summary>The limits as rules of one account, which has one key.</summary>
    public static IReadOnlyList<QuotaRule> Rules(Uri baseUrl) =>
        [
            .. Limits.Select(limited => new QuotaRule(
                limited.Path.Template,
                request =>
                    request.Method == HttpMethod.Post
                    && limited.Path.Matches(OperationPath.Below(baseUrl, request.RequestUri!)),
                [limited.Limit]
            )),
        ];
}
