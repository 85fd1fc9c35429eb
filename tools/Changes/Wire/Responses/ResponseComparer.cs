using OpenApi.Changes.Wire.Bodies;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Responses;

/// <summary>Compares what comes back from an operation.</summary>
/// <param name="comparison">The run.</param>
internal sealed class ResponseComparer(Comparison comparison)
{
    public void Compare(Site site, Operation old, Operation @new)
    {
        var match = ResponseMatch.Of(old, @new);
        comparison.Add(
            site,
            [
                .. match.Removed.Select(response => Removed(response, old, @new)),
                .. match.Added.Select(response => Added(response, old)),
            ]
        );
        foreach (var (left, right) in match.Pairs)
        {
            comparison.Share(
                site,
                new NodeList([left.Node]),
                new NodeList([right.Node]),
                ChangeDirection.Response,
                shared => Compare(shared, left, right)
            );
        }
    }

    private void Compare(Site site, Response old, Response @new)
    {
        comparison.Add(site, LinkComparer.Compare(old, @new));
        new HeaderComparer(comparison).Compare(site, (old.Headers, old.Node), (@new.Headers, @new.Node));
        new AnswerBodyComparer(
            comparison,
            ChangeDirection.Response,
            came: BodyRules.ResponseBody.Back,
            gone: BodyRules.ResponseBody.Forth,
            "the response"
        ).Compare(site, old, @new);
    }

    private static Finding Removed(Response response, Operation old, Operation @new) =>
        new(
            ResponseRules.Presence(response.Status).Forth,
            old.Node,
            $"response {response.Status}",
            $"the response {response.Status} was removed",
            response.Declaration,
            Place(@new)
        );

    private static Finding Added(Response response, Operation old) =>
        new(
            ResponseRules.Presence(response.Status).Back,
            old.Node,
            $"response {response.Status}",
            $"the response {response.Status} was added",
            Place(old),
            response.Declaration
        );

    private static Node Place(Operation operation) => operation.Node["responses"] ?? operation.Node;
}
