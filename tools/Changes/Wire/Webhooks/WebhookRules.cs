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

    private static readonly RulePair OptionalBody = RulePair.Of(
        Response,
        "webhook",
        new(
            "webhook-body-removed",
            "A webhook no longer has an optional body",
            Warning,
            "Receivers were ready for its absence, but those that used it never see it again.",
            "Look for what replaces it."
        ),
        new(
            "webhook-body-added",
            "A webhook may have a body",
            Info,
            "Receivers that expect none do not read it.",
            "Nothing to do; read it where it helps."
        )
    );

    private static readonly RulePair RequiredBody = RulePair.Of(
        Response,
        "webhook",
        new(
            "required-webhook-body-removed",
            "A webhook no longer has its body",
            Breaking,
            "Receivers read the body without asking whether it is there.",
            "Keep sending it until receivers have followed."
        ),
        new(
            "required-webhook-body-added",
            "A webhook always has a body",
            Info,
            "Receivers that expect none do not read it.",
            "Nothing to do; read it where it helps."
        )
    );

    public static RulePair BodyRequiredness { get; } =
        RulePair.Of(
            Response,
            "webhook",
            new(
                "webhook-body-became-optional",
                "The body of a webhook may be left out",
                Breaking,
                "Receivers read the body without asking whether it is there.",
                "Keep sending it until receivers have followed."
            ),
            new(
                "webhook-body-became-required",
                "The body of a webhook is always sent",
                Info,
                "Receivers that were ready for its absence are fine.",
                "Nothing to do."
            )
        );

    public static RulePair AnswerBody { get; } =
        RulePair.Of(
            ChangeDirection.Request,
            "webhook",
            new(
                "webhook-answer-body-added",
                "Receivers must answer with a body",
                Breaking,
                "Receivers made for the old version answer without one, and are taken to have failed.",
                "Take an empty answer until receivers have followed."
            ),
            new(
                "webhook-answer-body-removed",
                "Receivers answer without a body",
                Breaking,
                "Receivers that send one are not promised that the service takes it.",
                "Accept and ignore bodies until receivers have followed."
            )
        );

    private static readonly RulePair OptionalAnswerHeader = RulePair.Of(
        ChangeDirection.Request,
        "webhook",
        new(
            "webhook-answer-header-added",
            "Receivers may answer with another header",
            Info,
            "Receivers that do not know it leave it out.",
            "Nothing to do."
        ),
        new(
            "webhook-answer-header-removed",
            "Receivers no longer answer with an optional header",
            Warning,
            "Services ignore headers that they do not know, but what the value asked for no longer happens.",
            "Stop sending it."
        )
    );

    private static readonly RulePair RequiredAnswerHeader = RulePair.Of(
        ChangeDirection.Request,
        "webhook",
        new(
            "required-webhook-answer-header-added",
            "Receivers must answer with another header",
            Breaking,
            "Receivers made for the old version do not send it, and are taken to have failed.",
            "Make it optional until receivers have followed."
        ),
        new(
            "required-webhook-answer-header-removed",
            "Receivers no longer answer with a header",
            Warning,
            "Services ignore headers that they do not know, but what the value asked for no longer happens.",
            "Stop sending it."
        )
    );

    /// <summary>The rules for the body of a call that went or came.</summary>
    public static RulePair Body(bool isRequired) => isRequired ? RequiredBody : OptionalBody;

    /// <summary>The rules for a header of an answer that came or went.</summary>
    public static RulePair AnswerHeader(bool isRequired) => isRequired ? RequiredAnswerHeader : OptionalAnswerHeader;

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. Webhook.Both,
        .. OptionalBody.Both,
        .. RequiredBody.Both,
        .. BodyRequiredness.Both,
        .. Callback.Both,
        .. Answer.Both,
        .. AnswerBody.Both,
        .. OptionalAnswerHeader.Both,
        .. RequiredAnswerHeader.Both,
    ];
}
