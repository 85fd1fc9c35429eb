using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Servers;

/// <summary>Compares the parts of a server's address that callers choose.</summary>
internal static class VariableComparer
{
    public static IEnumerable<Finding> Compare(Server old, Server @new)
    {
        var (left, right) = (old.Node["variables"]?.AsObject, @new.Node["variables"]?.AsObject);
        foreach (var variable in left?.Members ?? [])
        {
            if (right?.Find(variable.Name) is not { } counterpart)
            {
                yield return Found(
                    ServerRules.Variable.Forth,
                    variable.Name,
                    "was removed",
                    variable.Value,
                    Place(@new)
                );
                continue;
            }

            foreach (var finding in Compare(variable.Name, old, variable.Value, counterpart))
            {
                yield return finding;
            }
        }

        foreach (var variable in right?.Members ?? [])
        {
            if (left?.Find(variable.Name) is null)
            {
                yield return Found(ServerRules.Variable.Back, variable.Name, "was added", Place(old), variable.Value);
            }
        }

        Finding Found(ChangeRule rule, string name, string what, Node before, Node after) =>
            new(rule, old.Node, $"variable {name}", $"the variable '{name}' {what}", before, after);
    }

    private static IEnumerable<Finding> Compare(string name, Server server, Node old, Node @new)
    {
        if (!Structure.AreEqual(old["default"], @new["default"]))
        {
            yield return Finding.Value(
                ServerRules.VariableDefault,
                old,
                $"the default of '{name}'",
                (old["default"] ?? old, Text(old["default"])),
                (@new["default"] ?? @new, Text(@new["default"]))
            );
        }

        var (left, right) = (ValuesOf(old), ValuesOf(@new));
        if (left.Count == 0 != (right.Count == 0))
        {
            yield return new(
                left.Count == 0 ? ServerRules.VariableList.Forth : ServerRules.VariableList.Back,
                server.Node,
                $"variable {name}",
                left.Count == 0
                    ? $"the variable '{name}' takes no other values than {string.Join(", ", right.Keys)}"
                    : $"the variable '{name}' takes any value",
                old["enum"] ?? old,
                @new["enum"] ?? @new
            );
        }

        foreach (var (value, node) in left.Where(entry => right.Count > 0 && !right.ContainsKey(entry.Key)))
        {
            yield return new(
                ServerRules.VariableValue.Forth,
                server.Node,
                $"variable {name} {value}",
                $"the variable '{name}' no longer takes {value}",
                node,
                @new["enum"]
            );
        }

        foreach (var (value, node) in right.Where(entry => left.Count > 0 && !left.ContainsKey(entry.Key)))
        {
            yield return new(
                ServerRules.VariableValue.Back,
                server.Node,
                $"variable {name} {value}",
                $"the variable '{name}' takes {value}",
                old["enum"],
                node
            );
        }
    }

    private static SortedDictionary<string, Node> ValuesOf(Node variable)
    {
        var values = new SortedDictionary<string, Node>(StringComparer.Ordinal);
        foreach (var item in variable["enum"]?.AsArray?.Items ?? [])
        {
            values.TryAdd(Values.Show(item), item);
        }

        return values;
    }

    private static string? Text(Node? node) => node is null ? null : Values.Show(node);

    private static Node Place(Server server) => server.Node["variables"] ?? server.Node;
}
