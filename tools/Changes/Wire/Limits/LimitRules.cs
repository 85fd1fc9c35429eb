using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Limits;

/// <summary>Rules about how often callers may call, and which error codes the document lists.</summary>
internal static class LimitRules
{
    private const string Limit = "x-rate-limit";
    private const string Code = "x-error-codes";

    public static RulePair LimitPresence { get; } =
        RulePair.Of(
            ChangeDirection.Request,
            Limit,
            new(
                "rate-limit-added",
                "Calls are limited where they were not",
                Warning,
                "Callers that call more often are refused for a while.",
                "Set the limit in the client's options, so that it waits instead of being refused."
            ),
            new(
                "rate-limit-removed",
                "A limit was lifted",
                Info,
                "Callers that kept to it may call more often.",
                "Nothing to do; raise the client's limit to make use of it."
            )
        );

    public static RulePair LimitValue { get; } =
        RulePair.Of(
            ChangeDirection.Request,
            Limit,
            new(
                "rate-limit-lowered",
                "Fewer calls are allowed",
                Warning,
                "Callers that made use of the old limit are refused for a while.",
                "Lower the limit in the client's options."
            ),
            new(
                "rate-limit-raised",
                "More calls are allowed",
                Info,
                "Callers that kept to the old limit keep to the new one.",
                "Nothing to do; raise the client's limit to make use of it."
            )
        );

    public static RulePair CodePresence { get; } =
        RulePair.Of(
            ChangeDirection.Response,
            Code,
            new(
                "error-code-removed",
                "An error code is no longer listed",
                Info,
                "What callers do for that code is never needed.",
                "Nothing to do."
            ),
            new(
                "error-code-added",
                "Another error code is listed",
                Warning,
                "Callers that tell codes apart meet one that they do not know.",
                "Have a branch for unknown codes; look whether the new one may be repeated."
            )
        );

    public static ChangeRule CodeChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.Response,
            Code,
            new(
                "error-code-changed",
                "An error code has another status, or another way to repeat",
                Warning,
                "Callers that act on the code act by what it said before.",
                "Look at what the client does for the code."
            )
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [.. LimitPresence.Both, .. LimitValue.Both, .. CodePresence.Both, CodeChanged];
}
