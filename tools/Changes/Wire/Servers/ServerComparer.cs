using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Paths;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Servers;

/// <summary>Compares the servers of operations; lists that many operations share give one finding.</summary>
internal static class ServerComparer
{
    private static readonly Func<Operation, Server, string>[] Identities =
    [
        (_, server) => ServerAddress.Of(server.Url),
        (_, server) => ServerAddress.Of(server.ResolvedUrl),
        (operation, server) => ServerAddress.Of(server.ResolvedUrl) + OperationMatch.ShapeOf(operation.Path.Template),
    ];

    public static IEnumerable<Finding> Compare(Operation old, Operation @new)
    {
        var (left, right) = (old.Servers.ToList(), @new.Servers.ToList());
        if (left.Count == 0 || right.Count == 0)
        {
            // No server stands for "/", which is wherever the document was found.
            return left.Count == right.Count ? [] : Unstated(old, @new, left, right);
        }

        var match = Match(old, left, @new, right);
        return
        [
            .. left.Where(server => match.All(pair => pair.Old.Node != server.Node))
                .Select(server => Presence(old, server, PlaceOf(@new), isAdded: false)),
            .. right
                .Where(server => match.All(pair => pair.New.Node != server.Node))
                .Select(server => Presence(old, server, PlaceOf(old), isAdded: true)),
            .. Order(old, @new, match),
            .. match.SelectMany(pair => VariableComparer.Compare(pair.Old, pair.New)),
        ];
    }

    private static IEnumerable<Finding> Unstated(
        Operation old,
        Operation @new,
        List<Server> left,
        List<Server> right
    ) =>
        left.Count > 0
            ? left.Where(server => server.Url != "/")
                .Select(server => Presence(old, server, PlaceOf(@new), isAdded: false))
            : right
                .Where(server => server.Url != "/")
                .Select(server => Presence(old, server, PlaceOf(old), isAdded: true));

    /// <summary>Which server is which: by its address as written, by its address with defaults, then by that and the path.</summary>
    private static List<(Server Old, Server New)> Match(
        Operation before,
        List<Server> old,
        Operation after,
        List<Server> @new
    )
    {
        var pairs = new List<(Server, Server)>();
        var open = @new.ToList();
        foreach (var identity in Identities)
        {
            foreach (var server in old.Where(server => pairs.All(pair => pair.Item1.Node != server.Node)))
            {
                var at = open.FindIndex(other => identity(before, server) == identity(after, other));
                if (at >= 0)
                {
                    pairs.Add((server, open[at]));
                    open.RemoveAt(at);
                }
            }
        }

        return pairs;
    }

    private static IEnumerable<Finding> Order(Operation old, Operation @new, List<(Server Old, Server New)> match)
    {
        var (first, second) = (old.Servers.First(), @new.Servers.First());
        return
            match.Any(pair => pair.Old.Node == first.Node && pair.New.Node != second.Node)
            && match.Any(pair => pair.New.Node == second.Node)
            ?
            [
                Finding.Value(
                    ServerRules.DefaultChanged,
                    PlaceOf(old),
                    "the first server",
                    (first.Node, first.Url),
                    (second.Node, second.Url)
                ),
            ]
            : [];
    }

    private static Finding Presence(Operation old, Server server, Node other, bool isAdded) =>
        new(
            isAdded ? ServerRules.Presence.Back : ServerRules.Presence.Forth,
            PlaceOf(old),
            server.Url,
            isAdded ? $"the server {server.Url} was added" : $"the server {server.Url} was removed",
            isAdded ? other : server.Node,
            isAdded ? server.Node : other
        );

    /// <summary>The list that applies, or the document where there is none.</summary>
    private static Node PlaceOf(Operation operation) =>
        operation.Node["servers"]
        ?? operation.Path.Node["servers"]
        ?? operation.Document.Root["servers"]
        ?? operation.Document.Root;
}
