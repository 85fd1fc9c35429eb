using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Responses;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Webhooks;

/// <summary>Compares what receivers answer to the service's calls: what a request is to the service, their answer is too.</summary>
/// <param name="comparison">The run.</param>
internal sealed class WebhookAnswerComparer(Comparison comparison)
{
    public void Compare(Site site, Operation old, Operation @new)
    {
        var match = ResponseMatch.Of(old, @new);
        comparison.Add(site, Statuses(match, old, @new));
        foreach (var (before, after) in match.Pairs)
        {
            comparison.Share(
                site,
                new NodeList([before.Node]),
                new NodeList([after.Node]),
                ChangeDirection.Request,
                shared => Compare(shared, before, after)
            );
        }
    }

    private void Compare(Site site, Response old, Response @new)
    {
        new AnswerHeaderComparer(comparison).Compare(site, old, @new);
        new AnswerBodyComparer(
            comparison,
            ChangeDirection.Request,
            came: WebhookRules.AnswerBody.Forth,
            gone: WebhookRules.AnswerBody.Back,
            "the answer"
        ).Compare(site, old, @new);
    }

    private static IEnumerable<Finding> Statuses(ResponseMatch match, Operation old, Operation @new) =>
        [
            .. match.Removed.Select(answer => new Finding(
                WebhookRules.Answer.Forth,
                old.Node,
                answer.Status,
                $"the answer {answer.Status} was removed",
                answer.Declaration,
                @new.Node["responses"] ?? @new.Node
            )),
            .. match.Added.Select(answer => new Finding(
                WebhookRules.Answer.Back,
                old.Node,
                answer.Status,
                $"the answer {answer.Status} was added",
                old.Node["responses"] ?? old.Node,
                answer.Declaration
            )),
        ];
}
