namespace OpenApi.Changes;

/// <summary>One difference between two versions.</summary>
/// <param name="Rule">The kind of change.</param>
/// <param name="Message">The whole message on one line: what changed, from what, to what.</param>
/// <param name="Key">
/// What changed, in words that survive reordering, indentation and the format of the file, such as
/// <c>POST /pets request application/json /name</c>. With the rule's id and the values it makes the fingerprint.
/// </param>
/// <param name="Operation">The operation it belongs to, as <c>POST /pets</c>; null when it belongs to none or to many.</param>
/// <param name="Old">The place in the old version; null when nothing there corresponds.</param>
/// <param name="New">The place in the new version; null when nothing there corresponds.</param>
public sealed record Change(
    ChangeRule Rule,
    string Message,
    string Key,
    string? Operation,
    ChangePlace? Old,
    ChangePlace? New
);
