using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Webhooks;

/// <summary>Rules about the calls that the service makes to its callers.</summary>
internal static class WebhookRules
{
    private const ChangeDirection Response = ChangeDirection.Response;

    public static RulePair Webhook { get; } =
        RulePair.Of(
            Response,
            "webhook",
            new(
                "webhook-removed",
                "A webhook was removed",
                Breaking,
                "Receivers wait for calls that are no longer promised.",
                "Keep sending it until receivers have followed."
            ),
            new(
                "webhook-added",
                "A webhook was added",
                Info,
                "Receivers get it only when they ask for it, or answer that they do not know it.",
                "Look whether receivers must be ready for it."
            )
        );

    public static RulePair Callback { get; } =
        RulePair.Of(
            Response,
            "callback",
            new(
                "callback-removed",
                "A callback was removed",
                Breaking,
                "Callers wait for calls that are no longer promised.",
                "Keep calling back until callers have followed."
            ),
            new(
                "callback-added",
                "A callback was added",
                Info,
                "Callers that name no address get no calls.",
                "Nothing to do."
            )
        );

    public static RulePair Answer { get; } =
        RulePair.Of(
            ChangeDirection.Request,
            "webhook",
            new(
                "webhook-answer-removed",
                "The service no longer takes an answer of the receiver",
                Breaking,
                "Receivers that answer so are taken to have failed.",
                "Take the answer until receivers have followed."
            ),
            new(
                "webhook-answer-added",
                "The service takes another answer of the receiver",
                Info,
                "Receivers may go on answering as they do.",
                "Nothing to do."
            )
        );

    public static IReadOnlyList<ChangeRule> All { get; } = [.. Webhook.Both, .. Callback.Both, .. Answer.Both];
}
