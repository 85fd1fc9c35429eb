using OpenApi.Documents.Nodes;

namespace OpenApi.Changes;

/// <summary>One difference between two versions.</summary>
/// <param name="Rule">The kind of change.</param>
/// <param name="Message">The whole message on one line: where, what changed, from what, to what.</param>
/// <param name="Key">
/// What changed, in words that survive reordering, indentation and the format of the file, such as
/// <c>POST /pets request application/json /name</c>. With the rule's id and the two values it makes the fingerprint.
/// </param>
/// <param name="Operation">The operation it belongs to, as <c>POST /pets</c>, or the webhook; null when it belongs to none or to many.</param>
/// <param name="Old">The place in the old version, or the nearest one that could hold it; null when there is none.</param>
/// <param name="New">The place in the new version, or the nearest one that could hold it; null when there is none.</param>
/// <param name="OldValue">The value before, such as <c>10</c>; null where the change is not one of a value.</param>
/// <param name="NewValue">The value now; null where there is none.</param>
/// <param name="Twin">
/// What tells it from another change of the same rule, key and values, made of what the two places say and not of where they are,
/// such as two variants with one title; null where there is no other.
/// </param>
public sealed record Change(
    ChangeRule Rule,
    string Message,
    string Key,
    string? Operation,
    SourceLocation? Old,
    SourceLocation? New,
    string? OldValue = null,
    string? NewValue = null,
    string? Twin = null
);
