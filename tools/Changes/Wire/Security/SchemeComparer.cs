using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Security;

/// <summary>Compares the security schemes of two documents.</summary>
internal static class SchemeComparer
{
    private static readonly (string Member, string Name, ChangeRule Rule)[] Traits =
    [
        ("type", "the type", SecurityRules.TypeChanged),
        ("scheme", "the HTTP scheme", SecurityRules.HttpChanged),
        ("name", "the name of the key", SecurityRules.KeyNameChanged),
        ("in", "the place of the key", SecurityRules.KeyPlaceChanged),
        ("openIdConnectUrl", "the address of the configuration", SecurityRules.DiscoveryUrl),
        ("bearerFormat", "the form of the token", SecurityRules.BearerFormat),
    ];

    private static readonly (string Member, string Name, ChangeRule Rule)[] FlowUrls =
    [
        ("authorizationUrl", "the address of the consent page", SecurityRules.AuthorizationUrl),
        ("deviceAuthorizationUrl", "the address that gives codes to devices", SecurityRules.DeviceUrl),
        ("tokenUrl", "the address that gives tokens", SecurityRules.TokenUrl),
        ("refreshUrl", "the address that renews tokens", SecurityRules.RefreshUrl),
    ];

    public static IEnumerable<Finding> Compare(ApiDocument old, ApiDocument @new, SchemeNames names)
    {
        var right = @new.SecuritySchemes.ToDictionary(
            scheme => names.OldName(scheme.Key),
            scheme => scheme.Value,
            StringComparer.Ordinal
        );
        var left = old.SecuritySchemes.ToDictionary(StringComparer.Ordinal);
        var used = new Lazy<HashSet<string>>(() =>
            [.. UsedIn(old), .. UsedIn(@new).Select(name => names.OldName(name))]
        );
        return
        [
            .. names.Renamed.Select(entry =>
                Finding.At(
                    SecurityRules.Renamed,
                    left[entry.Value].Node,
                    right[entry.Value].Node,
                    $"the scheme is now called {entry.Key}"
                ) with
                {
                    OldValue = entry.Value,
                    NewValue = entry.Key,
                }
            ),
            .. left.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .SelectMany(entry =>
                    right.TryGetValue(entry.Key, out var counterpart)
                        ? Judged(
                            [.. Compare(entry.Value.Node, counterpart.Node)],
                            (entry.Value.Node, counterpart.Node),
                            () => used.Value.Contains(entry.Key)
                        )
                        : [Presence(entry.Key, entry.Value.Node, Place(@new), isAdded: false)]
                ),
            .. right
                .Where(entry => !left.ContainsKey(entry.Key))
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => Presence(entry.Key, Place(old), entry.Value.Node, isAdded: true)),
        ];
    }

    /// <summary>What breaks callers of a scheme breaks nobody where no operation asks for the scheme.</summary>
    private static List<Finding> Judged(List<Finding> findings, (Node Old, Node New) scheme, Func<bool> isUsed) =>
        findings.TrueForAll(finding => finding.Rule.Level is not ChangeLevel.Breaking) || isUsed()
            ? findings
            :
            [
                Finding.At(
                    SecurityRules.UnusedChanged,
                    scheme.Old,
                    scheme.New,
                    "the scheme, which no operation asks for, is another one"
                ),
            ];

    private static IEnumerable<string> UsedIn(ApiDocument document) =>
        document
            .Paths.SelectMany(path => path.Operations)
            .SelectMany(operation => operation.Security)
            .SelectMany(requirement => requirement.Schemes);

    private static Finding Presence(string name, Node old, Node @new, bool isAdded) =>
        new(
            isAdded ? SecurityRules.Scheme.Back : SecurityRules.Scheme.Forth,
            isAdded ? @new : old,
            "",
            isAdded ? $"the scheme '{name}' was added" : $"the scheme '{name}' was removed",
            old,
            @new
        );

    private static Node Place(ApiDocument document) =>
        document.Root["components"]?["securitySchemes"] ?? document.Root["components"] ?? document.Root;

    private static IEnumerable<Finding> Compare(Node old, Node @new)
    {
        if (Text(old, "type") != Text(@new, "type"))
        {
            return [Trait(old, @new, Traits[0])];
        }

        return
        [
            .. Traits.Where(trait => !IsSame(old, @new, trait.Member)).Select(trait => Trait(old, @new, trait)),
            .. Flows(old, @new),
        ];
    }

    /// <summary>HTTP schemes have no case (RFC 9110, section 11.1), and neither have names of headers.</summary>
    private static bool IsSame(Node old, Node @new, string member) =>
        string.Equals(
            Text(old, member),
            Text(@new, member),
            member is "scheme" || (member is "name" && Text(old, "in") is "header")
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal
        );

    private static IEnumerable<Finding> Flows(Node old, Node @new)
    {
        var (left, right) = (old["flows"]?.AsObject, @new["flows"]?.AsObject);
        foreach (var flow in (left?.Members ?? []).Where(IsFlow))
        {
            if (right?.Find(flow.Name) is not { } counterpart)
            {
                yield return FlowPresence(old, flow.Name, flow.Value, @new["flows"] ?? @new, isAdded: false);
                continue;
            }

            foreach (var url in FlowUrls.Where(url => Text(flow.Value, url.Member) != Text(counterpart, url.Member)))
            {
                yield return Trait(flow.Value, counterpart, url);
            }

            foreach (var finding in Scopes(flow.Value, counterpart))
            {
                yield return finding;
            }
        }

        foreach (var flow in (right?.Members ?? []).Where(flow => IsFlow(flow) && left?.Find(flow.Name) is null))
        {
            yield return FlowPresence(old, flow.Name, old["flows"] ?? old, flow.Value, isAdded: true);
        }
    }

    private static bool IsFlow(Member member) => !member.Name.StartsWith("x-", StringComparison.Ordinal);

    private static Finding FlowPresence(Node scheme, string name, Node old, Node @new, bool isAdded) =>
        new(
            isAdded ? SecurityRules.Flow.Back : SecurityRules.Flow.Forth,
            scheme,
            name,
            isAdded ? $"the flow '{name}' was added" : $"the flow '{name}' was removed",
            old,
            @new
        );

    private static IEnumerable<Finding> Scopes(Node old, Node @new)
    {
        var (left, right) = (old["scopes"]?.AsObject, @new["scopes"]?.AsObject);
        foreach (var scope in (left?.Members ?? []).Where(scope => right?.Find(scope.Name) is null))
        {
            yield return new(
                SecurityRules.OfferedScope.Forth,
                old,
                scope.Name,
                $"the scope '{scope.Name}' was removed",
                scope.Value,
                @new["scopes"] ?? @new
            );
        }

        foreach (var scope in (right?.Members ?? []).Where(scope => left?.Find(scope.Name) is null))
        {
            yield return new(
                SecurityRules.OfferedScope.Back,
                old,
                scope.Name,
                $"the scope '{scope.Name}' was added",
                old["scopes"] ?? old,
                scope.Value
            );
        }
    }

    private static Finding Trait(Node old, Node @new, (string Member, string Name, ChangeRule Rule) trait) =>
        Finding.Value(
            trait.Rule,
            old,
            trait.Name,
            (old[trait.Member] ?? old, Text(old, trait.Member)),
            (@new[trait.Member] ?? @new, Text(@new, trait.Member))
        );

    private static string? Text(Node node, string member) => node[member]?.AsString;
}
