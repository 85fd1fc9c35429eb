namespace OpenApi.Documents.Diagnostics;

/// <summary>The findings about overlays: OAC4xxx. They stand in the overlay.</summary>
public static class OverlayDiagnostics
{
    /// <summary>The file is no overlay.</summary>
    public static DiagnosticDescriptor NotAnOverlay { get; } =
        new(
            "OAC4001",
            Severity.Error,
            "The file is not an overlay",
            "The file is not an overlay: {0}",
            "An overlay is an object with `overlay`, `info` and `actions`; each action has a `target` and one of `update`, `copy` and `remove`.",
            "Correct the file, or check that it is the one that was meant."
        );

    /// <summary>The version is not known.</summary>
    public static DiagnosticDescriptor VersionUnsupported { get; } =
        new(
            "OAC4002",
            Severity.Error,
            "The version of the overlay is not supported",
            "The version '{0}' of Overlay is not supported; 1.0 and 1.1 are",
            "The member `overlay` names a version that is not 1.x.",
            "Write `overlay: 1.0.0`, and the actions as that version has them."
        );

    /// <summary>The version is newer than the generator.</summary>
    public static DiagnosticDescriptor VersionNewer { get; } =
        new(
            "OAC4003",
            Severity.Warning,
            "The version of the overlay is newer than what is known",
            "The version '{0}' of Overlay is newer than 1.1 and is read as 1.1",
            "A later 1.x version may have actions that this generator does not know.",
            "Check the result, or write the overlay as 1.1 has it."
        );

    /// <summary>A target is no query.</summary>
    public static DiagnosticDescriptor TargetInvalid { get; } =
        new(
            "OAC4004",
            Severity.Error,
            "A target is not a JSONPath query",
            "The {0} '{1}' is not a JSONPath query; here {2}",
            "The `target` or the `copy` of an action breaks the grammar of RFC 9535. Older dialects differ: filters need no round brackets but quotes around texts, and names with other signs than letters, digits and `_` go in brackets and quotes.",
            "Correct the query at the place of the finding."
        );

    /// <summary>A target selects nothing.</summary>
    public static DiagnosticDescriptor NothingMatched { get; } =
        new(
            "OAC4005",
            Severity.Warning,
            "A target matches nothing",
            "The target '{0}' matches nothing in the document, so the action does nothing",
            "The document has nothing at the target; perhaps its author changed it, or an earlier action removed it. In `match` and `search` the expression is one of I-Regexp (RFC 9485), which has no `\\d`, `\\w` or `\\s`, and matches nothing where it has them.",
            "Correct the target, or remove the action if the document needs it no more. Write `[0-9]` for a digit."
        );

    /// <summary>An action does nothing.</summary>
    public static DiagnosticDescriptor ActionWithoutEffect { get; } =
        new(
            "OAC4006",
            Severity.Warning,
            "An action has no effect",
            "The action has neither 'update' nor 'copy' nor 'remove: true', so it does nothing",
            "The action has no `update`, or its name is misspelt.",
            "Add `update` or `remove: true`."
        );

    /// <summary>An update does not fit its target.</summary>
    public static DiagnosticDescriptor UpdateIncompatible { get; } =
        new(
            "OAC4007",
            Severity.Error,
            "An update does not fit its target",
            "The update is {0}, but what it meets at {1} is {2}",
            "Only an object can be merged into an object. Since 1.1, a value within an update must be of the same kind as what it meets (object, array, or anything else).",
            "Write the update as what it meets; to replace a whole object or array, remove it in one action and add it in the next."
        );

    /// <summary>An action removes the document.</summary>
    public static DiagnosticDescriptor RootRemoved { get; } =
        new(
            "OAC4008",
            Severity.Error,
            "An action removes the whole document",
            "The action removes the whole document",
            "The target `$` with `remove: true` leaves nothing.",
            "Make the target more specific."
        );

    /// <summary>An overlay takes too much work.</summary>
    public static DiagnosticDescriptor TooMuchWork { get; } =
        new(
            "OAC4009",
            Severity.Error,
            "An overlay takes too much work",
            "Applying the overlay stops here: {0}",
            "A bound protects the build from overlays that look at a large document again and again, and from regular expressions that do not come to an end.",
            "Make the targets more specific: `$.paths['/pets'].get` looks at three values, `$..get` at all."
        );

    /// <summary>A copy has no source, or several.</summary>
    public static DiagnosticDescriptor CopyNotSingle { get; } =
        new(
            "OAC4010",
            Severity.Error,
            "A copy needs exactly one value",
            "The copy '{0}' selects {1} values; it must select one",
            "The query under `copy` matches nothing, or more than one value (Overlay 1.1, Action Object).",
            "Correct the query; to copy several values, write an action for each."
        );

    /// <summary>An update puts something else in the place of an object or array.</summary>
    public static DiagnosticDescriptor ContainerReplaced { get; } =
        new(
            "OAC4011",
            Severity.Warning,
            "An update replaces an object or an array by something else",
            "The update replaces {0} at {1} by {2}",
            "A member of an update is of another kind than what it meets, so that all of that is lost; Overlay 1.0 does not say what happens, and 1.1 forbids it. A member without a value is null in YAML.",
            "Leave the member out of the update; if the value is meant to go, remove it in an action of its own and add the new one in the next."
        );

    /// <summary>A removed value is still needed.</summary>
    public static DiagnosticDescriptor ReferredRemoved { get; } =
        new(
            "OAC4012",
            Severity.Warning,
            "An action removes what references lead to",
            "The action removes {0}, which the reference at {1}{2} needs",
            "References of the document still lead to what the action takes out of it; each of them is a finding of its own (OAC1030) where it stands.",
            "Remove or change the references as well, or keep the value."
        );

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotAnOverlay,
        VersionUnsupported,
        VersionNewer,
        TargetInvalid,
        NothingMatched,
        ActionWithoutEffect,
        UpdateIncompatible,
        RootRemoved,
        TooMuchWork,
        CopyNotSingle,
        ContainerReplaced,
        ReferredRemoved,
    ];
}
