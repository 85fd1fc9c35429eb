using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Structure;

namespace OpenApi.Changes.CSharp;

/// <summary>What the comparers of one run share: both clients, which types belong together, and what was found.</summary>
internal sealed class Comparison
{
    private readonly List<Change> changes = [];
    private readonly HashSet<Node> told = [];

    public Comparison(ClientIndex before, ClientIndex after)
    {
        Old = before;
        New = after;
        Types = new TypePairs(before, after);
    }

    public ClientIndex Old { get; }

    public ClientIndex New { get; }

    public TypePairs Types { get; }

    public IReadOnlyList<Change> Changes => changes;

    /// <summary>Adds a change.</summary>
    /// <param name="rule">The kind of change.</param>
    /// <param name="key">The member, by its name relative to the client's namespace.</param>
    /// <param name="message">What changed.</param>
    /// <param name="old">Where the old version says it, or could.</param>
    /// <param name="now">Where the new version says it, or could.</param>
    /// <param name="oldValue">The value before, where the change is one of a value.</param>
    /// <param name="newValue">The value now.</param>
    public void Add(
        ChangeRule rule,
        string key,
        string message,
        Node? old,
        Node? now,
        string? oldValue = null,
        string? newValue = null
    ) =>
        changes.Add(
            new Change(
                rule,
                MessageText.OneLine(message),
                MessageText.OneLine(key),
                (OperationOf(now) ?? OperationOf(old)) is { } operation ? [operation] : [],
                PlaceOf(old),
                PlaceOf(now),
                oldValue,
                newValue
            )
        );

    /// <summary>Adds a change of a type where there is one.</summary>
    public void AddRetyping(
        TypePlace place,
        string key,
        TypeReference old,
        TypeReference now,
        Node? oldNode,
        Node? newNode
    )
    {
        if (!Types.AreSame(old, now))
        {
            var (oldText, newText) = TypeText.Apart(old, now);
            Add(
                Rules.TypeChangeRules.Of(place, TypeChange.KindOf(old, now, this)),
                key,
                $"{key} was {oldText}, is {newText}.",
                oldNode,
                newNode,
                oldText,
                newText
            );
        }
    }

    /// <summary>
    /// Notes that a change speaks for all below a node: the inline types of a removed operation are not worth a change each.
    /// </summary>
    public void Covers(Node? node)
    {
        if (node is not null)
        {
            told.Add(node);
        }
    }

    /// <summary>Whether a change already speaks for a node.</summary>
    public bool IsCovered(Node? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (told.Contains(node))
            {
                return true;
            }
        }

        return false;
    }

    private static SourceLocation? PlaceOf(Node? node) => node is null ? null : SourceLocation.OfName(node);

    private static string? OperationOf(Node? node)
    {
        var segments = node?.Pointer.Split('/') ?? [];
        return
            segments is ["", "paths", var path, var field, .. var rest]
            && HttpMethods.Below(field, rest is [var next, ..] ? JsonPointer.Unescape(next) : null) is { } operation
            ? operation.Method + " " + JsonPointer.Unescape(path)
            : null;
    }
}
