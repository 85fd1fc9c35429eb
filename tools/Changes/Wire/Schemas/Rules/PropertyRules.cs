using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about named members of objects.</summary>
internal static class PropertyRules
{
    private const string Subject = "property";

    private static readonly RulePair RequestOptional = RulePair.Of(
        ChangeDirection.Request,
        Subject,
        new(
            "request-property-removed",
            "An optional member is no longer sent",
            Warning,
            "Callers that send it are not refused, but what they wanted by it no longer happens.",
            "Say in the documentation what replaces it; callers stop sending it."
        ),
        new(
            "request-property-added",
            "An optional member can be sent",
            Info,
            "Callers that do not know it leave it out.",
            "Nothing to do; regenerate the client to send it."
        )
    );

    private static readonly RulePair RequestRequired = RulePair.Of(
        ChangeDirection.Request,
        Subject,
        new(
            "request-required-property-removed",
            "A required member is no longer sent",
            Warning,
            "Callers that send it are not refused, but what they wanted by it no longer happens.",
            "Say in the documentation what replaces it; callers stop sending it."
        ),
        new(
            "request-required-property-added",
            "A new member must be sent",
            Breaking,
            "Callers made for the old version do not send it and are refused.",
            "Make it optional with a default, or ask for it in a new version of the API."
        )
    );

    private static readonly RulePair RequestOptionalClosed = RulePair.Of(
        ChangeDirection.Request,
        Subject,
        new(
            "request-property-removed-from-closed-object",
            "An optional member must no longer be sent",
            Breaking,
            "The object allows no members that it does not name, so callers that send it are refused.",
            "Keep the member and ignore it until callers have stopped sending it."
        ),
        new(
            "request-property-added-to-closed-object",
            "An optional member can be sent in an object that allowed no others",
            Info,
            "Callers that do not know it leave it out.",
            "Nothing to do; regenerate the client to send it."
        )
    );

    private static readonly RulePair RequestRequiredClosed = RulePair.Of(
        ChangeDirection.Request,
        Subject,
        new(
            "request-required-property-removed-from-closed-object",
            "A required member must no longer be sent",
            Breaking,
            "Every caller sends it, and the object allows no members that it does not name.",
            "Keep the member and ignore it until callers have stopped sending it."
        ),
        new(
            "request-required-property-added-to-closed-object",
            "A new member must be sent in an object that allowed no others",
            Breaking,
            "Callers made for the old version do not send it, and must not, and are refused.",
            "Make it optional with a default, or ask for it in a new version of the API."
        )
    );

    private static readonly RulePair ResponseOptional = RulePair.Of(
        ChangeDirection.Response,
        Subject,
        new(
            "response-property-removed",
            "An optional member no longer comes back",
            Warning,
            "Callers were ready for its absence, but those that used it never see it again.",
            "Deprecate it first; callers look for what replaces it."
        ),
        new(
            "response-property-added",
            "An optional member can come back",
            Info,
            "Callers ignore members that they do not know.",
            "Nothing to do; regenerate the client to read it."
        )
    );

    private static readonly RulePair ResponseRequired = RulePair.Of(
        ChangeDirection.Response,
        Subject,
        new(
            "response-required-property-removed",
            "A member that always came back is gone",
            Breaking,
            "Callers rely on it without asking whether it is there.",
            "Keep sending it, or make it optional first and remove it when callers have followed."
        ),
        new(
            "response-required-property-added",
            "A new member always comes back",
            Info,
            "Callers ignore members that they do not know.",
            "Nothing to do; regenerate the client to read it."
        )
    );

    private static readonly RulePair ResponseOptionalClosed = RulePair.Of(
        ChangeDirection.Response,
        Subject,
        new(
            "response-property-removed-from-closed-object",
            "An optional member of an object that allows no others no longer comes back",
            Warning,
            "Callers were ready for its absence, but those that used it never see it again.",
            "Deprecate it first; callers look for what replaces it."
        ),
        new(
            "response-property-added-to-closed-object",
            "An optional member can come back in an object that allowed no others",
            Breaking,
            "The old contract promised that no member beyond the named ones comes back, and callers may insist on it.",
            "Open the object (additionalProperties) in one version and add members in the next."
        )
    );

    private static readonly RulePair ResponseRequiredClosed = RulePair.Of(
        ChangeDirection.Response,
        Subject,
        new(
            "response-required-property-removed-from-closed-object",
            "A member that always came back in an object that allows no others is gone",
            Breaking,
            "Callers rely on it without asking whether it is there.",
            "Keep sending it, or make it optional first and remove it when callers have followed."
        ),
        new(
            "response-required-property-added-to-closed-object",
            "A new member always comes back in an object that allowed no others",
            Breaking,
            "The old contract promised that no member beyond the named ones comes back, and callers may insist on it.",
            "Open the object (additionalProperties) in one version and add members in the next."
        )
    );

    public static Constraint Requiredness { get; } =
        new(
            "required",
            new("property-became-required", "A member must be there"),
            new("property-became-optional", "A member may be left out"),
            "objects without the member"
        );

    public static Constraint ReadOnly { get; } =
        new(
            "readOnly",
            new("property-became-read-only", "A member is only received"),
            new("property-no-longer-read-only", "A member is no longer only received"),
            "objects with the member"
        );

    public static Constraint WriteOnly { get; } =
        new(
            "writeOnly",
            new("property-became-write-only", "A member is only sent"),
            new("property-no-longer-write-only", "A member is no longer only sent"),
            "objects with the member"
        );

    /// <summary>Whether a rule is about a member that came or went.</summary>
    public static bool IsPresence(ChangeRule rule) => rule.Subject == Subject;

    /// <summary>The rule for a member that came or went.</summary>
    /// <param name="direction">Who sends the object.</param>
    /// <param name="isRequired">Whether the version that has the member requires it.</param>
    /// <param name="isClosed">Whether the version that lacks the member allows no others.</param>
    /// <param name="isAdded">Whether it came.</param>
    public static ChangeRule Presence(ChangeDirection direction, bool isRequired, bool isClosed, bool isAdded)
    {
        var pair = (direction is ChangeDirection.Response, isRequired, isClosed) switch
        {
            (false, false, false) => RequestOptional,
            (false, true, false) => RequestRequired,
            (false, false, true) => RequestOptionalClosed,
            (false, true, true) => RequestRequiredClosed,
            (true, false, false) => ResponseOptional,
            (true, true, false) => ResponseRequired,
            (true, false, true) => ResponseOptionalClosed,
            (true, true, true) => ResponseRequiredClosed,
        };
        return isAdded ? pair.Back : pair.Forth;
    }

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. RequestOptional.Both,
        .. RequestRequired.Both,
        .. RequestOptionalClosed.Both,
        .. RequestRequiredClosed.Both,
        .. ResponseOptional.Both,
        .. ResponseRequired.Both,
        .. ResponseOptionalClosed.Both,
        .. ResponseRequiredClosed.Both,
        .. Requiredness.All,
        .. ReadOnly.Rules(ChangeDirection.Request),
        .. WriteOnly.Rules(ChangeDirection.Response),
    ];
}
