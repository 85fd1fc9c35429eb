using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Security;

/// <summary>
/// Compares the ways to be let in to an operation. What changes about a scheme itself is told once, at the scheme.
/// </summary>
internal static class RequirementComparer
{
    public static IEnumerable<Finding> Compare(Operation old, Operation @new, SchemeNames names)
    {
        var left = Alternative.ListOf(old, name => name);
        var right = Alternative.ListOf(@new, names.OldName);
        var (oldPlace, newPlace) = (Place(old), Place(@new));
        var (wasOpen, isOpen) = (left.Count == 0, right.Count == 0);
        if (wasOpen || isOpen)
        {
            return wasOpen == isOpen ? []
                : (wasOpen ? right : left).Exists(way => way.IsAnonymous) ? [Optional(isOpen)]
                : [Presence(isOpen)];
        }

        var match = AlternativeMatch.Of(left, right);
        return
        [
            .. Anonymous(),
            .. match.Removed.Select(Removed),
            .. match.Added.Select(Added),
            .. match.Pairs.SelectMany(ways => Scopes(ways, isStillLetIn: IsStillLetIn(ways.Old))),
        ];

        // Whoever came in two ways at once comes in by one of them, and everybody where nothing is needed. What they send beside that
        // is ignored, but for the query: servers may refuse names that they do not know.
        bool IsStillLetIn(Alternative way) =>
            right.Exists(other => way.Suffices(other) && way.Schemes.Except(other.Schemes).All(IsHarmless));

        bool IsHarmless(string scheme) =>
            right.Exists(other => other.Schemes.Contains(scheme))
            || old.Document.Root["components"]?["securitySchemes"]?[scheme] is not { } node
            || old.Document.Follow(node)["in"]?.AsString != "query";

        Finding Presence(bool isGone) =>
            new(
                isGone ? SecurityRules.Required.Back : SecurityRules.Required.Forth,
                oldPlace,
                "",
                isGone ? "no credentials are needed" : "credentials are needed",
                oldPlace,
                newPlace
            );

        Finding Optional(bool isGone) =>
            new(
                isGone ? SecurityRules.Optional.Forth : SecurityRules.Optional.Back,
                oldPlace,
                "",
                isGone ? "credentials are no longer read" : "credentials may be sent",
                oldPlace,
                newPlace
            );

        IEnumerable<Finding> Anonymous()
        {
            var (wasOptional, isOptional) = (left.Any(way => way.IsAnonymous), right.Any(way => way.IsAnonymous));
            return wasOptional == isOptional
                ? []
                :
                [
                    new(
                        isOptional ? SecurityRules.Anonymous.Back : SecurityRules.Anonymous.Forth,
                        oldPlace,
                        "",
                        isOptional ? "credentials may be left out" : "credentials may no longer be left out",
                        left.Find(way => way.IsAnonymous)?.Node ?? oldPlace,
                        right.Find(way => way.IsAnonymous)?.Node ?? newPlace
                    ),
                ];
        }

        Finding Removed(Alternative way) =>
            new(
                IsStillLetIn(way) ? SecurityRules.AlternativeEased : SecurityRules.Alternative.Forth,
                oldPlace,
                way.Name,
                IsStillLetIn(way)
                    ? $"'{way.Name}' is more than callers need"
                    : $"'{way.Name}' no longer lets callers in",
                way.Node,
                newPlace
            );

        Finding Added(Alternative way) =>
            new(
                SecurityRules.Alternative.Back,
                oldPlace,
                way.Name,
                $"'{way.Name}' lets callers in",
                oldPlace,
                way.Node
            );
    }

    private static IEnumerable<Finding> Scopes((Alternative Old, Alternative New) ways, bool isStillLetIn)
    {
        var (old, @new) = ways;
        foreach (var (scope, node) in old.Scopes.Where(scope => !@new.Scopes.ContainsKey(scope.Key)))
        {
            yield return new(
                SecurityRules.Scope.Back,
                old.Node,
                scope,
                $"the scope '{scope}' is no longer needed",
                node,
                @new.Node
            );
        }

        foreach (var (scope, node) in @new.Scopes.Where(scope => !isStillLetIn && !old.Scopes.ContainsKey(scope.Key)))
        {
            yield return new(
                SecurityRules.Scope.Forth,
                old.Node,
                scope,
                $"the scope '{scope}' is needed",
                old.Node,
                node
            );
        }
    }

    /// <summary>The list that applies: the operation's, else the document's; where there is none the operation.</summary>
    private static Node Place(Operation operation) =>
        operation.Node["security"] ?? operation.Document.Root["security"] ?? operation.Node;
}
