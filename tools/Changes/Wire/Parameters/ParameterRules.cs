using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Parameters;

/// <summary>Rules about the values beside the body that callers send.</summary>
internal static class ParameterRules
{
    private const string Subject = "parameter";
    private const ChangeDirection Request = ChangeDirection.Request;

    private static readonly RulePair QueryOptional = Optional(
        "query-parameter",
        "A query parameter",
        Breaking,
        "Servers may refuse names that they do not know, and what the value asked for no longer happens."
    );

    private static readonly RulePair QueryRequired = Required(
        "query-parameter",
        "query parameter",
        Breaking,
        "Every caller sends it; servers may refuse names that they do not know."
    );

    private static readonly RulePair HeaderOptional = Optional(
        "header-parameter",
        "A header",
        Warning,
        "Servers ignore headers that they do not know, but what the value asked for no longer happens."
    );

    private static readonly RulePair HeaderRequired = Required(
        "header-parameter",
        "header",
        Warning,
        "Servers ignore headers that they do not know, but what the value asked for no longer happens."
    );

    private static readonly RulePair CookieOptional = Optional(
        "cookie-parameter",
        "A cookie",
        Warning,
        "Servers ignore cookies that they do not know, but what the value asked for no longer happens."
    );

    private static readonly RulePair CookieRequired = Required(
        "cookie-parameter",
        "cookie",
        Warning,
        "Servers ignore cookies that they do not know, but what the value asked for no longer happens."
    );

    public static RulePair Requiredness { get; } =
        RulePair.Of(
            Request,
            Subject,
            new(
                "parameter-became-required",
                "A parameter must be sent",
                Breaking,
                "Callers that leave it out are refused.",
                "Keep a default for it until callers have followed."
            ),
            new(
                "parameter-became-optional",
                "A parameter may be left out",
                Info,
                "Callers that send it are served as before.",
                "Nothing to do."
            )
        );

    public static ChangeRule LocationChanged { get; } =
        Symmetric(
            "parameter-location-changed",
            "A parameter is sent in another place",
            "The server no longer looks where callers put the value.",
            "Read the value from both places until callers have followed."
        );

    public static ChangeRule StyleChanged { get; } =
        Symmetric(
            "parameter-style-changed",
            "A list or an object is written in another style",
            "The server takes the text that callers write apart in another way.",
            "Read both styles until callers have followed."
        );

    public static ChangeRule ExplodeChanged { get; } =
        Symmetric(
            "parameter-explode-changed",
            "The values of a list or an object are joined, or no longer joined",
            "Callers send one value where the server looks for several, or several where it looks for one.",
            "Read both forms until callers have followed."
        );

    public static ChangeRule ContentChanged { get; } =
        Symmetric(
            "parameter-content-changed",
            "A parameter is written in another media type",
            "The server reads the text that callers write by the rules of another media type, or of none.",
            "Read both forms until callers have followed."
        );

    public static RulePair Reserved { get; } =
        RulePair.Of(
            Request,
            Subject,
            new(
                "parameter-reserved-forbidden",
                "Reserved characters must be escaped",
                Warning,
                "Callers that send them as they are may be misread (RFC 3986, section 2.2).",
                "Escape reserved characters; most servers read both."
            ),
            new(
                "parameter-reserved-allowed",
                "Reserved characters may be sent as they are",
                Info,
                "Escaped ones are still read.",
                "Nothing to do."
            )
        );

    public static RulePair EmptyValue { get; } =
        RulePair.Of(
            Request,
            Subject,
            new(
                "parameter-empty-value-forbidden",
                "A parameter must not be empty",
                Breaking,
                "Callers that send the name without a value are refused.",
                "Treat an empty value as none until callers have followed."
            ),
            new(
                "parameter-empty-value-allowed",
                "A parameter may be empty",
                Info,
                "Callers that send a value are served as before.",
                "Nothing to do."
            )
        );

    public static RulePair Deprecation { get; } =
        RulePair.Of(
            Request,
            Subject,
            new(
                "parameter-deprecated",
                "A parameter was deprecated",
                Warning,
                "It still works, but it will go.",
                "Plan to stop sending it."
            ),
            new(
                "parameter-reactivated",
                "A parameter is no longer deprecated",
                Info,
                "It works as before and stays.",
                "Nothing to do."
            )
        );

    public static ChangeRule ExamplesChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.None,
            Subject,
            new(
                "parameter-examples-changed",
                "A parameter has other examples",
                Info,
                "Examples are not on the wire.",
                "Look at tests and stubs that are made from examples."
            )
        );

    /// <summary>The rules for a parameter that came or went.</summary>
    public static RulePair Presence(string location, bool isRequired) =>
        (location, isRequired) switch
        {
            ("header", false) => HeaderOptional,
            ("header", true) => HeaderRequired,
            ("cookie", false) => CookieOptional,
            ("cookie", true) => CookieRequired,
            (_, false) => QueryOptional,
            (_, true) => QueryRequired,
        };

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. QueryOptional.Both,
        .. QueryRequired.Both,
        .. HeaderOptional.Both,
        .. HeaderRequired.Both,
        .. CookieOptional.Both,
        .. CookieRequired.Both,
        .. Requiredness.Both,
        LocationChanged,
        StyleChanged,
        ExplodeChanged,
        ContentChanged,
        .. Reserved.Both,
        .. EmptyValue.Both,
        .. Deprecation.Both,
        ExamplesChanged,
    ];

    private static RulePair Optional(string id, string what, ChangeLevel removed, string reason) =>
        RulePair.Of(
            Request,
            Subject,
            new($"{id}-removed", $"{what} that may be sent was removed", removed, reason, "Stop sending it."),
            new(
                $"{id}-added",
                $"{what} may be sent",
                Info,
                "Callers that do not know it leave it out.",
                "Nothing to do; regenerate the client to send it."
            )
        );

    private static RulePair Required(string id, string what, ChangeLevel removed, string reason) =>
        RulePair.Of(
            Request,
            Subject,
            new($"required-{id}-removed", $"A required {what} was removed", removed, reason, "Stop sending it."),
            new(
                $"required-{id}-added",
                $"A new {what} must be sent",
                Breaking,
                "Callers made for the old version do not send it and are refused.",
                "Make it optional with a default, or ask for it in a new version of the API."
            )
        );

    private static ChangeRule Symmetric(string id, string title, string reason, string advice) =>
        RulePair.Symmetric(Request, Subject, new(id, title, Breaking, reason, advice));
}
