using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Responses;

/// <summary>Rules about what comes back besides bodies.</summary>
internal static class ResponseRules
{
    private const string Status = "response";
    private const string Header = "response header";
    private const ChangeDirection Response = ChangeDirection.Response;

    private static readonly RulePair Success = RulePair.Of(
        Response,
        Status,
        new(
            "response-success-removed",
            "A status of success was removed",
            Breaking,
            "Callers take the status for the good answer, and it no longer comes.",
            "Keep answering with the status that callers know."
        ),
        new(
            "response-success-added",
            "Another status of success can come back",
            Breaking,
            "The old contract ruled it out: callers that look for the known status alone take the answer for a failure, and read its body as that of another status.",
            "Treat every status from 200 to 299 as success; regenerate the client to read the new answer."
        )
    );

    private static readonly RulePair Failure = RulePair.Of(
        Response,
        Status,
        new(
            "response-status-removed",
            "A status of failure or redirection was removed",
            Info,
            "What callers do for that status is never needed.",
            "Nothing to do."
        ),
        new(
            "response-status-added",
            "Another status of failure or redirection can come back",
            Info,
            "Every operation can fail in ways that its document does not list, and callers are ready for that.",
            "Look whether the new status asks for something else than the others."
        )
    );

    private static readonly RulePair Default = RulePair.Of(
        Response,
        Status,
        new(
            "default-response-removed",
            "The answer for all other statuses is no longer described",
            Warning,
            "Callers no longer know what a failure looks like.",
            "Describe failures, if only by a default."
        ),
        new(
            "default-response-added",
            "The answer for all other statuses is described",
            Info,
            "Callers learn what a failure looks like.",
            "Nothing to do."
        )
    );

    private static readonly RulePair OptionalHeader = RulePair.Of(
        Response,
        Header,
        new(
            "response-header-removed",
            "An optional header no longer comes back",
            Warning,
            "Callers were ready for its absence, but those that used it never see it again.",
            "Deprecate it first; callers look for what replaces it."
        ),
        new(
            "response-header-added",
            "Another header can come back",
            Info,
            "Callers ignore headers that they do not know.",
            "Nothing to do."
        )
    );

    private static readonly RulePair RequiredHeader = RulePair.Of(
        Response,
        Header,
        new(
            "required-response-header-removed",
            "A header that always came back is gone",
            Breaking,
            "Callers rely on it without asking whether it is there.",
            "Keep sending it, or make it optional first."
        ),
        new(
            "required-response-header-added",
            "A new header always comes back",
            Info,
            "Callers ignore headers that they do not know.",
            "Nothing to do."
        )
    );

    public static RulePair HeaderRequiredness { get; } =
        RulePair.Of(
            Response,
            Header,
            new(
                "response-header-became-optional",
                "A header may be left out",
                Breaking,
                "Callers rely on it without asking whether it is there.",
                "Keep sending it to old callers."
            ),
            new(
                "response-header-became-required",
                "A header always comes back",
                Info,
                "Callers that were ready for its absence are fine.",
                "Nothing to do."
            )
        );

    public static RulePair HeaderDeprecation { get; } =
        RulePair.Of(
            Response,
            Header,
            new(
                "response-header-deprecated",
                "A header was deprecated",
                Warning,
                "It still comes, but it will go.",
                "Plan to do without it."
            ),
            new(
                "response-header-reactivated",
                "A header is no longer deprecated",
                Info,
                "It comes as before and stays.",
                "Nothing to do."
            )
        );

    public static ChangeRule HeaderFormChanged { get; } =
        RulePair.Symmetric(
            Response,
            Header,
            new(
                "response-header-form-changed",
                "The value of a header is written in another form",
                Breaking,
                "Callers take the text apart by the old style, or read it as the old media type.",
                "Send both forms under two names until callers have followed."
            )
        );

    public static RulePair Link { get; } =
        RulePair.Of(
            Response,
            "link",
            new(
                "link-removed",
                "A link was removed",
                Info,
                "Links describe how answers lead to calls; they are not on the wire.",
                "Look at what follows links."
            ),
            new(
                "link-added",
                "A link was added",
                Info,
                "Links describe how answers lead to calls; they are not on the wire.",
                "Nothing to do."
            )
        );

    public static ChangeRule LinkChanged { get; } =
        RulePair.Symmetric(
            Response,
            "link",
            new(
                "link-changed",
                "A link leads to another call, or by other values",
                Info,
                "Links describe how answers lead to calls; they are not on the wire.",
                "Look at what follows links."
            )
        );

    /// <summary>The rules for a status that came or went.</summary>
    public static RulePair Presence(string status) =>
        status is "default" ? Default
        : status.StartsWith('2') ? Success
        : Failure;

    /// <summary>The rules for a header that came or went.</summary>
    public static RulePair HeaderPresence(bool isRequired) => isRequired ? RequiredHeader : OptionalHeader;

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. Success.Both,
        .. Failure.Both,
        .. Default.Both,
        .. OptionalHeader.Both,
        .. RequiredHeader.Both,
        .. HeaderRequiredness.Both,
        .. HeaderDeprecation.Both,
        HeaderFormChanged,
        .. Link.Both,
        LinkChanged,
    ];
}
