using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Findings;

/// <summary>A change before it is known which operations it reaches.</summary>
/// <param name="Rule">The kind of change.</param>
/// <param name="Where">The node of the old version that says what the change is about; of the new one where there is none.</param>
/// <param name="Detail">What tells it from others of the same rule at the same node, such as a name; else empty.</param>
/// <param name="Text">What changed, as the rest of a sentence that begins with the place.</param>
/// <param name="Old">The node in the old version.</param>
/// <param name="New">The node in the new version.</param>
internal sealed record Finding(ChangeRule Rule, Node Where, string Detail, string Text, Node? Old, Node? New)
{
    /// <summary>The value before, or null.</summary>
    public string? OldValue { get; init; }

    /// <summary>The value now, or null.</summary>
    public string? NewValue { get; init; }

    /// <summary>A finding about two nodes that correspond to each other.</summary>
    public static Finding At(ChangeRule rule, Node old, Node @new, string text, string detail = "") =>
        new(rule, old, detail, text, old, @new);

    /// <summary>A finding about a value that became another one.</summary>
    public static Finding Value(
        ChangeRule rule,
        Node where,
        string name,
        (Node? Node, string? Text) old,
        (Node? Node, string? Text) @new
    ) =>
        new(rule, where, "", Sentence(name, old.Text, @new.Text), old.Node, @new.Node)
        {
            OldValue = old.Text,
            NewValue = @new.Text,
        };

    private static string Sentence(string name, string? old, string? @new) =>
        old is null ? $"{name} is {@new}, it was not stated"
        : @new is null ? $"{name} is no longer stated, it was {old}"
        : $"{name} is {@new}, it was {old}";
}
