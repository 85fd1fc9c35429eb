using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Bodies;

/// <summary>Rules about bodies and their media types.</summary>
internal static class BodyRules
{
    private const string Body = "body";
    private const string Media = "media type";

    private static readonly RulePair Optional = RulePair.Of(
        ChangeDirection.Request,
        Body,
        new(
            "request-body-removed",
            "An optional body is no longer sent",
            Breaking,
            "Callers that send one are not promised that it is read, and a server may refuse it.",
            "Accept and ignore bodies until callers have followed."
        ),
        new(
            "request-body-added",
            "A body may be sent",
            Info,
            "Callers that do not know it send none.",
            "Nothing to do; regenerate the client to send it."
        )
    );

    private static readonly RulePair Required = RulePair.Of(
        ChangeDirection.Request,
        Body,
        new(
            "required-request-body-removed",
            "A required body is no longer sent",
            Breaking,
            "Every caller sends one, and a server may refuse it.",
            "Accept and ignore bodies until callers have followed."
        ),
        new(
            "required-request-body-added",
            "A body must be sent",
            Breaking,
            "Callers made for the old version send none and are refused.",
            "Make the body optional until callers have followed."
        )
    );

    public static RulePair Requiredness { get; } =
        RulePair.Of(
            ChangeDirection.Request,
            Body,
            new(
                "request-body-became-required",
                "The body must be sent",
                Breaking,
                "Callers that send none are refused.",
                "Keep it optional until callers have followed."
            ),
            new(
                "request-body-became-optional",
                "The body may be left out",
                Info,
                "Callers that send one are served as before.",
                "Nothing to do."
            )
        );

    public static RulePair ResponseBody { get; } =
        RulePair.Of(
            ChangeDirection.Response,
            Body,
            new(
                "response-body-removed",
                "A response no longer has a body",
                Breaking,
                "Callers that read the body find none.",
                "Keep the body until callers have followed."
            ),
            new(
                "response-body-added",
                "A response has a body",
                Info,
                "Callers that expect none do not read it.",
                "Nothing to do; regenerate the client to read it."
            )
        );

    public static RulePair RequestMedia { get; } =
        RulePair.Of(
            ChangeDirection.Request,
            Media,
            new(
                "request-media-type-removed",
                "A media type is no longer accepted",
                Breaking,
                "Callers that write it are answered 415.",
                "Accept it until callers have followed."
            ),
            new(
                "request-media-type-added",
                "Another media type is accepted",
                Info,
                "Callers may go on writing what they write.",
                "Nothing to do."
            )
        );

    public static RulePair ResponseMedia { get; } =
        RulePair.Of(
            ChangeDirection.Response,
            Media,
            new(
                "response-media-type-removed",
                "A media type no longer comes back",
                Breaking,
                "Callers that ask for it (Accept) get another one, or are answered 406.",
                "Offer it until callers have followed."
            ),
            new(
                "response-media-type-added",
                "Another media type can come back",
                Warning,
                "Callers that do not say what they can read (Accept) may receive it.",
                "Send an Accept header with what can be read."
            )
        );

    public static ChangeRule EncodingChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.Request,
            "encoding",
            new(
                "request-encoding-changed",
                "The parts of a form are written in another way",
                Breaking,
                "The server reads the parts that callers write by other rules.",
                "Read both forms until callers have followed."
            )
        );

    public static ChangeRule ResponseEncodingChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.Response,
            "encoding",
            new(
                "response-encoding-changed",
                "The parts of an answer are written in another way",
                Breaking,
                "Callers read the parts by the old rules.",
                "Keep to the old form for old callers."
            )
        );

    public static ChangeRule ExamplesChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.None,
            Media,
            new(
                "media-type-examples-changed",
                "A body has other examples",
                Info,
                "Examples are not on the wire.",
                "Look at tests and stubs that are made from examples."
            )
        );

    /// <summary>The rules for a request body that came or went.</summary>
    public static RulePair Presence(bool isRequired) => isRequired ? Required : Optional;

    /// <summary>The rules for a media type that came or went.</summary>
    public static RulePair MediaTypes(ChangeDirection direction) =>
        direction is ChangeDirection.Response ? ResponseMedia : RequestMedia;

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. Optional.Both,
        .. Required.Both,
        .. Requiredness.Both,
        .. ResponseBody.Both,
        .. RequestMedia.Both,
        .. ResponseMedia.Both,
        EncodingChanged,
        ResponseEncodingChanged,
        ExamplesChanged,
    ];
}
