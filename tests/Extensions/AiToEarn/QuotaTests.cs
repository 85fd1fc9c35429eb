using AiToEarn.Operations;
using OpenApi.Runtime.Quotas;

namespace AiToEarn.Tests;

public sealed class QuotaTests
{
    [Fact]
    public void The_limits_are_those_of_the_document()
    {
        var documented =
            from found in AiToEarnDocument.Operations()
            where found.Operation.TryGetProperty("x-rate-limit", out _)
            let limit = found.Operation.GetProperty("x-rate-limit")
            select (
                found.Method,
                found.Path,
                limit.GetProperty("limit").GetInt32(),
                limit.GetProperty("per").GetString()!
            );

        AiToEarnQuotas
            .Limits.Select(limited => ("POST", limited.Path.Template, limited.Limit.Calls, Unit(limited.Limit)))
            .Should()
            .BeEquivalentTo(documented);
    }

    [Fact]
    public void Each_limit_counts_its_own_operation_alone_wherever_the_base_url_is()
    {
        var rules = AiToEarnQuotas.Rules(new Uri("http://127.0.0.1:5000/proxy"));
        using var limited = Post("http://127.0.0.1:5000/proxy/api/v2/channels/douyin/open/offline-qr");
        using var other = Post("http://127.0.0.1:5000/proxy/api/v2/channels/publish/flows");

        rules.Where(rule => rule.Applies(limited)).Should().ContainSingle();
        rules.Where(rule => rule.Applies(other)).Should().BeEmpty();
    }

    private static HttpRequestMessage Post(string url) => new(HttpMethod.Post, url);

    private static string Unit(QuotaLimit limit) =>
        limit.Window == TimeSpan.FromMinutes(1) ? "minute" : limit.Window.ToString();
}
