using OpenApi.Changes.Wire.Bodies;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Webhooks;

/// <summary>Compares what the service sends in a call of its own: what an answer is to a caller, it is to the receiver.</summary>
/// <param name="comparison">The run.</param>
internal sealed class WebhookBodyComparer(Comparison comparison)
{
    public void Compare(Site site, Operation old, Operation @new)
    {
        switch (old.RequestBody, @new.RequestBody)
        {
            case ({ } left, { } right):
                comparison.Add(site, Requiredness(left, right));
                new ContentComparer(comparison).Compare(
                    site,
                    (left.Content, left.Node),
                    (right.Content, right.Node),
                    ChangeDirection.Response
                );
                break;
            case ({ } left, null):
                comparison.Add(
                    site,
                    [
                        new(
                            WebhookRules.Body(left.IsRequired).Forth,
                            old.Node,
                            "body",
                            "the body is no longer sent",
                            old.Node["requestBody"],
                            @new.Node
                        ),
                    ]
                );
                break;
            case (null, { } right):
                comparison.Add(
                    site,
                    [
                        new(
                            WebhookRules.Body(right.IsRequired).Back,
                            old.Node,
                            "body",
                            right.IsRequired ? "a body is always sent" : "a body may be sent",
                            old.Node,
                            @new.Node["requestBody"]
                        ),
                    ]
                );
                break;
        }
    }

    private static IEnumerable<Finding> Requiredness(RequestBody old, RequestBody @new) =>
        old.IsRequired == @new.IsRequired
            ? []
            :
            [
                new(
                    @new.IsRequired ? WebhookRules.BodyRequiredness.Back : WebhookRules.BodyRequiredness.Forth,
                    old.Node,
                    "",
                    @new.IsRequired ? "the body is always sent" : "the body may be left out",
                    old.Node["required"] ?? old.Node,
                    @new.Node["required"] ?? @new.Node
                ),
            ];
}
