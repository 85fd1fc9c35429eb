using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>Rules about operations as a whole.</summary>
internal static class OperationRules
{
    private const string Subject = "operation";
    private const ChangeDirection None = ChangeDirection.None;

    public static RulePair Presence { get; } =
        RulePair.Of(
            None,
            Subject,
            new(
                "operation-removed",
                "An operation was removed",
                Breaking,
                "Callers of the operation get no answer that the document promises.",
                "Deprecate it first with a date of sunset, and remove it after that date."
            ),
            new(
                "operation-added",
                "An operation was added",
                Info,
                "Nobody calls it yet.",
                "Nothing to do; regenerate the client to use it."
            )
        );

    public static ChangeRule RemovedAfterDeprecation { get; } =
        RulePair.Waived(
            None,
            Subject,
            new(
                "operation-removed-after-deprecation",
                "A deprecated operation was removed",
                Warning,
                "Callers were warned by the old version, but those that did not listen get no answer any more.",
                "Make sure that the last callers have moved on."
            ),
            "The swapped pair adds an operation, which operation-added says however it is marked."
        );

    public static ChangeRule RemovedBeforeSunset { get; } =
        RulePair.Waived(
            None,
            Subject,
            new(
                "operation-removed-before-sunset",
                "An operation was removed before its date of sunset",
                Breaking,
                "The old version promised the operation until a date that has not come (RFC 8594), or that cannot be read.",
                "Keep the operation until the date, or write the date as YYYY-MM-DD."
            ),
            "The swapped pair adds an operation, which operation-added says whatever its date."
        );

    public static ChangeRule Resplit { get; } =
        RulePair.Symmetric(
            None,
            Subject,
            new(
                "operation-address-split",
                "The address of an operation is divided otherwise into server and path",
                Info,
                "The whole address is the same, and only that is on the wire.",
                "Nothing to do on the wire; the generated client names its builders by the path."
            )
        );

    public static ChangeRule Moved { get; } =
        RulePair.Symmetric(
            None,
            Subject,
            new(
                "operation-moved",
                "An operation moved to another path or method",
                Breaking,
                "The same operation, by its id, answers under another address; calls to the old one fail.",
                "Serve both addresses until callers have moved, or redirect."
            )
        );

    public static ChangeRule TemplateRenamed { get; } =
        RulePair.Symmetric(
            None,
            Subject,
            new(
                "path-parameter-renamed",
                "A parameter of a path template has another name",
                Info,
                "The name in the template is not on the wire.",
                "Nothing to do on the wire; the generated client may name an indexer's parameter differently."
            )
        );

    public static ChangeRule IdChanged { get; } =
        RulePair.Symmetric(
            None,
            Subject,
            new(
                "operation-id-changed",
                "An operation has another id",
                Info,
                "The id is not on the wire.",
                "Look for links, scripts and coverage gates that name the operation by its id."
            )
        );

    public static RulePair Id { get; } =
        RulePair.Of(
            None,
            Subject,
            new(
                "operation-id-removed",
                "An operation lost its id",
                Info,
                "The id is not on the wire.",
                "Keep ids: links and tools find operations by them."
            ),
            new("operation-id-added", "An operation got an id", Info, "The id is not on the wire.", "Nothing to do.")
        );

    public static RulePair Deprecation { get; } =
        RulePair.Of(
            None,
            Subject,
            new(
                "operation-deprecated",
                "An operation was deprecated",
                Warning,
                "It still works, but it will go.",
                "Plan the move to what replaces it."
            ),
            new(
                "operation-reactivated",
                "An operation is no longer deprecated",
                Info,
                "It works as before and stays.",
                "Nothing to do."
            )
        );

    public static RulePair Sunset { get; } =
        RulePair.Of(
            None,
            Subject,
            new(
                "operation-sunset-set",
                "An operation got a date of sunset",
                Warning,
                "From that day on it may be gone (RFC 8594).",
                "Move to what replaces it before the date."
            ),
            new(
                "operation-sunset-cancelled",
                "An operation lost its date of sunset",
                Info,
                "It is no longer announced to go.",
                "Nothing to do."
            )
        );

    public static RulePair SunsetDate { get; } =
        RulePair.Of(
            None,
            Subject,
            new(
                "operation-sunset-earlier",
                "The date of sunset came nearer",
                Warning,
                "There is less time to move than was announced.",
                "Move to what replaces it before the new date."
            ),
            new(
                "operation-sunset-later",
                "The date of sunset was put off",
                Info,
                "There is more time to move than was announced.",
                "Nothing to do."
            )
        );

    public static ChangeRule TagsChanged { get; } =
        RulePair.Symmetric(
            None,
            Subject,
            new(
                "operation-tags-changed",
                "An operation has other tags",
                Info,
                "Tags order the documentation; they are not on the wire.",
                "Nothing to do."
            )
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. Presence.Both,
        RemovedAfterDeprecation,
        RemovedBeforeSunset,
        Resplit,
        Moved,
        TemplateRenamed,
        IdChanged,
        .. Id.Both,
        .. Deprecation.Both,
        .. Sunset.Both,
        .. SunsetDate.Both,
        TagsChanged,
    ];
}
