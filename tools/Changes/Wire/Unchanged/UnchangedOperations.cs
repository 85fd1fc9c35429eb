using OpenApi.Changes.Wire.Paths;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Unchanged;

/// <summary>
/// Which operations two versions describe with the same words, in all that they refer to. Nothing can be found there, so a
/// comparison costs what changed, and not what the documents hold.
/// </summary>
internal sealed class UnchangedOperations
{
    private readonly ApiDocument old;
    private readonly ApiDocument @new;
    private readonly Dictionary<Part, List<Part>> users = [];
    private readonly Queue<Part> open = new();
    private readonly HashSet<Part> changed = [];
    private readonly Subtypes subtypes;

    /// <summary>Finds them.</summary>
    /// <param name="comparison">The run.</param>
    /// <param name="pairs">The operations of both versions.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public UnchangedOperations(
        Comparison comparison,
        IEnumerable<OperationPair> pairs,
        CancellationToken cancellationToken
    )
    {
        (old, @new, subtypes) = (comparison.Old, comparison.New, comparison.Subtypes);
        var (schemes, newSchemes) = (SchemesOf(old), SchemesOf(@new));
        if (old.Version != @new.Version || schemes is null != newSchemes is null)
        {
            return;
        }

        foreach (var pair in pairs.Where(IsAtItsPlace))
        {
            var operation = OperationOf(pair);
            Open(operation);
            Use(PathOf(pair), operation);
            Use(new Part(old.Root, @new.Root, PartKind.Document), operation);
            if (schemes is not null && newSchemes is not null)
            {
                Use(new Part(schemes, newSchemes, PartKind.Schemes), operation);
            }
        }

        while (open.TryDequeue(out var part))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!SameText.Is(part, reference => Follow(part, reference)))
            {
                changed.Add(part);
            }
        }

        SpreadToUsers();
    }

    /// <summary>Whether an operation is one of them.</summary>
    public bool Contain(OperationPair pair) =>
        IsAtItsPlace(pair) && users.ContainsKey(OperationOf(pair)) && !changed.Contains(OperationOf(pair));

    private static Node? SchemesOf(ApiDocument document) => document.Root["components"]?["securitySchemes"];

    private static bool IsAtItsPlace(OperationPair pair) =>
        pair.Old.Method == pair.New.Method && pair.Old.Path.Template == pair.New.Path.Template;

    private static Part OperationOf(OperationPair pair) => new(pair.Old.Node, pair.New.Node, PartKind.Operation);

    private static Part PathOf(OperationPair pair) => new(pair.Old.Path.Node, pair.New.Path.Node, PartKind.Path);

    /// <summary>What a reference leads to is a part; where it leads nowhere on one side, the part that has it changed.</summary>
    private void Follow(Part user, Part reference)
    {
        switch (old.Resolve(reference.Old), @new.Resolve(reference.New))
        {
            case ({ } left, { } right):
                Use(new Part(left, right, PartKind.Any), user);
                foreach (var (before, after) in subtypes.Of(left, right))
                {
                    Use(new Part(before, after, PartKind.Any), user);
                }

                break;
            case (null, null):
                break;
            default:
                changed.Add(user);
                break;
        }
    }

    private void Use(Part part, Part user)
    {
        if (!users.TryGetValue(part, out var known))
        {
            Open(part);
            known = users[part];
        }

        known.Add(user);
    }

    private void Open(Part part)
    {
        if (users.TryAdd(part, []))
        {
            open.Enqueue(part);
        }
    }

    /// <summary>Who uses a changed part has changed.</summary>
    private void SpreadToUsers()
    {
        var spreading = new Stack<Part>(changed);
        while (spreading.TryPop(out var part))
        {
            foreach (var user in users[part].Where(changed.Add))
            {
                spreading.Push(user);
            }
        }
    }
}
