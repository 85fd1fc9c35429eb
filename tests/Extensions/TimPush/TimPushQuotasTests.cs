using OpenApi.Documents.Nodes;
using OpenApi.Runtime.Quotas;
using TimPush.Configuration;
using TimPush.Operations;

namespace OpenApi.Extensions.Tests.TimPush;

/// <summary>Holds the table of limits against the document's <c>x-rate-limit</c>, in both directions and for every plan.</summary>
public sealed class TimPushQuotasTests
{
    [Theory]
    [InlineData(TimPushPlan.Free)]
    [InlineData(TimPushPlan.Standard)]
    [InlineData(TimPushPlan.Advanced)]
    public void Every_operation_has_exactly_the_documents_limits(TimPushPlan plan)
    {
        var rules = TimPushQuotas.RulesOf(plan);

        rules
            .Select(rule => (rule.Name, string.Join(", ", rule.Limits.Select(Text))))
            .Should()
            .BeEquivalentTo(
                TimPushDocument.Operations.Select(operation =>
                    (operation.Path.Split('/')[^1], string.Join(", ", Documented(operation.Operation, plan)))
                )
            );
    }

    [Fact]
    public void A_rule_applies_to_its_own_operation_only()
    {
        var rules = TimPushQuotas.RulesOf(TimPushPlan.Free);

        foreach (var (path, _) in TimPushDocument.Operations)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:1/proxy" + path + "?a=b");
            rules
                .Where(rule => rule.Applies(request))
                .Should()
                .ContainSingle()
                .Which.Name.Should()
                .Be(path.Split('/')[^1]);
        }
    }

    [Fact]
    public void Pushes_are_more_than_a_second_apart() =>
        TimPushQuotas
            .RulesOf(TimPushPlan.Advanced)
            .Single(rule => rule.Name == "push")
            .Limits.Should()
            .Contain(limit => limit.Calls == 1 && limit.Window > TimeSpan.FromSeconds(1));

    private static IEnumerable<string> Documented(Node operation, TimPushPlan plan) =>
        TimPushDocument
            .Items(operation["x-rate-limit"])
            .Where(limit =>
                limit["note"]?.AsString is not { } note
                || !note.EndsWith(" plan.", StringComparison.Ordinal)
                || note == $"{plan} plan."
            )
            .Select(limit => $"{TimPushDocument.Number(limit["limit"])} per {limit["per"]!.AsString}");

    // One millisecond more than a second is how the code says "more than one second".
    private static string Text(QuotaLimit limit) =>
        limit.Window switch
        {
            { TotalMilliseconds: 1000 or 1001 } => $"{limit.Calls} per second",
            { TotalDays: 1 } => $"{limit.Calls} per day",
            var window => $"{limit.Calls} per {window}",
        };
}
