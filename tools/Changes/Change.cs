using OpenApi.Documents.Nodes;

namespace OpenApi.Changes;

/// <summary>One difference between two versions.</summary>
/// <param name="Rule">The kind of change.</param>
/// <param name="Message">The whole message on one line: where, what changed, from what, to what.</param>
/// <param name="Key">
/// What changed, in words that survive reordering, indentation and the format of the file, such as
/// <c>POST /pets request application/json /name</c>. With the rule's id and the two values it makes the fingerprint.
/// </param>
/// <param name="Operations">
/// The operations that it reaches, as <c>POST /pets</c>, and the webhooks, in the order of their names; none when it belongs to the
/// whole document.
/// </param>
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
    IReadOnlyList<string> Operations,
    SourceLocation? Old,
    SourceLocation? New,
    string? OldValue = null,
    string? NewValue = null,
    string? Twin = null
)
{
    /// <summary>The only operation that it reaches; null when it reaches none or several.</summary>
    public string? Operation => Operations is [var only] ? only : null;

    /// <summary>Whether both say the same, the operations item by item.</summary>
    /// <param name="other">The other change.</param>
    public bool Equals(Change? other) =>
        other is not null && Said == other.Said && Operations.SequenceEqual(other.Operations, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Said.GetHashCode();

    private (ChangeRule, string, string, SourceLocation?, SourceLocation?, string?, string?, string?) Said =>
        (Rule, Message, Key, Old, New, OldValue, NewValue, Twin);
}
