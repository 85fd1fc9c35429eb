using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>What an operation says about itself: its address, id, deprecation, sunset and tags.</summary>
internal static class OperationTraits
{
    public static IEnumerable<Finding> Compare(OperationPair pair) =>
        [.. Address(pair), .. Id(pair), .. EndOfLife(pair), .. Tags(pair)];

    /// <summary>Whether and when the operation will go.</summary>
    public static IEnumerable<Finding> EndOfLife(OperationPair pair) => [.. Deprecation(pair), .. Sunset(pair)];

    private static IEnumerable<Finding> Address(OperationPair pair)
    {
        var (old, @new) = (OperationMatch.Address(pair.Old), OperationMatch.Address(pair.New));
        if (old == @new)
        {
            return [];
        }

        if (pair.AreAddressesShared)
        {
            return
            [
                Finding.At(
                    OperationRules.Resplit,
                    pair.Old.Node,
                    pair.New.Node,
                    $"the operation is now {@new} on another server, at the same address"
                ) with
                {
                    OldValue = old,
                    NewValue = @new,
                },
            ];
        }

        var isMoved = OperationMatch.Shape(pair.Old) != OperationMatch.Shape(pair.New);
        return isMoved
            ?
            [
                Finding.At(OperationRules.Moved, pair.Old.Node, pair.New.Node, $"the operation is now {@new}") with
                {
                    OldValue = old,
                    NewValue = @new,
                },
            ]
            :
            [
                Finding.At(
                    OperationRules.TemplateRenamed,
                    pair.Old.Path.Declaration,
                    pair.New.Path.Declaration,
                    $"the path template is now {pair.New.Path.Template}"
                ) with
                {
                    OldValue = pair.Old.Path.Template,
                    NewValue = pair.New.Path.Template,
                },
            ];
    }

    private static IEnumerable<Finding> Id(OperationPair pair)
    {
        var (old, @new) = (pair.Old.Id, pair.New.Id);
        if (old == @new)
        {
            return [];
        }

        var rule =
            @new is null ? OperationRules.Id.Forth
            : old is null ? OperationRules.Id.Back
            : OperationRules.IdChanged;
        return [Trait(rule, pair, "operationId", "the id", old, @new)];
    }

    private static IEnumerable<Finding> Deprecation(OperationPair pair) =>
        (pair.Old.IsDeprecated, pair.New.IsDeprecated) switch
        {
            (false, true) => [At(OperationRules.Deprecation.Forth, pair, "deprecated", "the operation is deprecated")],
            (true, false) =>
            [
                At(OperationRules.Deprecation.Back, pair, "deprecated", "the operation is no longer deprecated"),
            ],
            _ => [],
        };

    private static IEnumerable<Finding> Sunset(OperationPair pair)
    {
        var (old, @new) = (Paths.Sunset.TextOf(pair.Old), Paths.Sunset.TextOf(pair.New));
        if (old == @new)
        {
            return [];
        }

        var rule =
            old is null ? OperationRules.Sunset.Forth
            : @new is null ? OperationRules.Sunset.Back
            : IsEarlier(@new, old) ? OperationRules.SunsetDate.Forth
            : OperationRules.SunsetDate.Back;
        return [Trait(rule, pair, "x-sunset", "the date of sunset", old, @new)];
    }

    private static bool IsEarlier(string date, string than) =>
        Paths.Sunset.Read(date) is { } left && Paths.Sunset.Read(than) is { } right
            ? left < right
            : string.CompareOrdinal(date, than) < 0;

    private static IEnumerable<Finding> Tags(OperationPair pair)
    {
        var (old, @new) = (Joined(pair.Old), Joined(pair.New));
        return old == @new
            ? []
            : [Trait(OperationRules.TagsChanged, pair, "tags", "the list of tags", Or(old), Or(@new))];

        static string Joined(Operation operation) =>
            string.Join(", ", operation.Tags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        static string? Or(string tags) => tags.Length == 0 ? null : tags;
    }

    private static Finding Trait(
        ChangeRule rule,
        OperationPair pair,
        string member,
        string name,
        string? old,
        string? @new
    ) =>
        Finding.Value(
            rule,
            pair.Old.Node,
            name,
            (pair.Old.Node[member] ?? pair.Old.Node, old),
            (pair.New.Node[member] ?? pair.New.Node, @new)
        );

    private static Finding At(ChangeRule rule, OperationPair pair, string member, string text) =>
        new(rule, pair.Old.Node, "", text, Place(pair.Old.Node, member), Place(pair.New.Node, member));

    private static Node Place(Node owner, string member) => owner[member] ?? owner;
}
