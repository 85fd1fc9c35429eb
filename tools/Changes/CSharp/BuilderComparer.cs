using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares request builders and the ways between them; their operations have a comparer of their own.</summary>
internal static class BuilderComparer
{
    /// <summary>Adds the changes.</summary>
    public static void Compare(Comparison comparison)
    {
        Removed(comparison);
        Added(comparison);
        foreach (var (oldName, newName) in comparison.Types.Builders.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var (old, now) = (comparison.Old.Builders[oldName], comparison.New.Builders[newName]);
            Names(comparison, oldName, newName);
            Navigation(comparison, old, now);
            Indexer(comparison, old, now);
            Methods(comparison, old, now);
            WithUrl(comparison, old, now);
        }
    }

    /// <summary>The highest builder speaks for all below it.</summary>
    private static void Removed(Comparison comparison)
    {
        foreach (var name in comparison.Old.Builders.Keys.Where(name => !comparison.Types.Builders.ContainsKey(name)))
        {
            var node = NodeOf(comparison.Old, name);
            foreach (var operation in comparison.Old.Builders[name].Operations)
            {
                comparison.Covers(comparison.Old.MemberNode(FullName(comparison.Old, name), operation.Verb));
            }

            if (comparison.Old.ParentOf(name) is not { } parent || comparison.Types.Builders.ContainsKey(parent))
            {
                comparison.Add(BuilderRules.Removed, name, $"{name} is gone.", node, NodeOf(comparison.New, ""));
            }
        }
    }

    private static void Added(Comparison comparison)
    {
        var known = comparison.Types.Builders.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var name in comparison.New.Builders.Keys.Where(name => !known.Contains(name)))
        {
            var node = NodeOf(comparison.New, name);
            foreach (var operation in comparison.New.Builders[name].Operations)
            {
                comparison.Covers(comparison.New.MemberNode(FullName(comparison.New, name), operation.Verb));
            }

            if (comparison.New.ParentOf(name) is not { } parent || known.Contains(parent))
            {
                comparison.Add(BuilderRules.Added, name, $"{name} is new.", NodeOf(comparison.Old, ""), node);
            }
        }
    }

    private static void Names(Comparison comparison, string oldName, string newName)
    {
        var (oldParent, newParent) = (comparison.Old.ParentOf(oldName), comparison.New.ParentOf(newName));
        var follows =
            oldParent is not null
            && newParent is not null
            && oldParent != newParent
            && comparison.Types.Builders.TryGetValue(oldParent, out var renamed)
            && renamed == newParent
            && comparison.Old.WayTo(oldName) == comparison.New.WayTo(newName);
        if (oldName != newName && !follows)
        {
            comparison.Add(
                BuilderRules.Renamed,
                oldName,
                $"{oldName} is now {newName}.",
                NodeOf(comparison.Old, oldName),
                NodeOf(comparison.New, newName)
            );
        }
    }

    /// <summary>A child of the same name under another property or method; other children are other builders.</summary>
    private static void Navigation(Comparison comparison, RequestBuilderDeclaration old, RequestBuilderDeclaration now)
    {
        var ways = comparison.New.Navigation(now).ToDictionary(child => child.Value, child => child.Key);
        foreach (var (member, child) in comparison.Old.Navigation(old))
        {
            if (ways.TryGetValue(child, out var newMember) && newMember != member)
            {
                comparison.Add(
                    BuilderRules.NavigationRenamed,
                    Key(comparison, old, member),
                    $"{Key(comparison, old, member)} is now {newMember}.",
                    comparison.Old.MemberNode(ClientIndex.FullNameOf(old), member),
                    comparison.New.MemberNode(ClientIndex.FullNameOf(now), newMember)
                );
            }
        }

        var newStates = States(now).ToDictionary(state => state.Key, state => state.Value, StringComparer.Ordinal);
        foreach (var (member, wasDeprecated) in States(old))
        {
            if (newStates.TryGetValue(member, out var isDeprecated) && isDeprecated != wasDeprecated)
            {
                comparison.Add(
                    isDeprecated ? BuilderRules.NavigationDeprecated : BuilderRules.NavigationUndeprecated,
                    Key(comparison, old, member),
                    $"{Key(comparison, old, member)} is {(isDeprecated ? "obsolete" : "no longer obsolete")}.",
                    comparison.Old.MemberNode(ClientIndex.FullNameOf(old), member),
                    comparison.New.MemberNode(ClientIndex.FullNameOf(now), member)
                );
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, bool>> States(RequestBuilderDeclaration builder)
    {
        var members = builder
            .Properties.Select(property => KeyValuePair.Create(property.Name, property.Deprecation is not null))
            .Concat(builder.Methods.Select(method => KeyValuePair.Create(method.Name, method.Deprecation is not null)));
        return builder.Indexer is { } indexer
            ? members.Append(KeyValuePair.Create(ModelOrigins.Indexer, indexer.Deprecation is not null))
            : members;
    }

    private static void Indexer(Comparison comparison, RequestBuilderDeclaration old, RequestBuilderDeclaration now)
    {
        if (old.Indexer is { } oldIndexer && now.Indexer is { } newIndexer)
        {
            // What is taken still needs no change, though something else is taken besides.
            var taken = ArgumentsOf(newIndexer).ToList();
            var lost = ArgumentsOf(oldIndexer)
                .FirstOrDefault(type => !taken.Exists(one => comparison.Types.AreSame(type, one)));
            comparison.AddRetyping(
                TypePlace.Indexer,
                Key(comparison, old, ModelOrigins.Indexer),
                lost ?? newIndexer.Type,
                newIndexer.Type,
                comparison.Old.MemberNode(ClientIndex.FullNameOf(old), ModelOrigins.Indexer),
                comparison.New.MemberNode(ClientIndex.FullNameOf(now), ModelOrigins.Indexer)
            );
        }
    }

    private static IEnumerable<TypeReference> ArgumentsOf(NavigationIndexer indexer)
    {
        yield return indexer.Type;
        if (indexer.TakesText)
        {
            yield return new TypeReference(ValueKind.String);
        }
    }

    private static void Methods(Comparison comparison, RequestBuilderDeclaration old, RequestBuilderDeclaration now)
    {
        foreach (var oldMethod in old.Methods)
        {
            if (now.Methods.FirstOrDefault(method => method.Name == oldMethod.Name) is { } newMethod)
            {
                var key = Key(comparison, old, oldMethod.Name);
                new PathArgumentComparer(comparison, key, oldMethod, newMethod).Compare(
                    comparison.Old.MemberNode(ClientIndex.FullNameOf(old), oldMethod.Name),
                    comparison.New.MemberNode(ClientIndex.FullNameOf(now), newMethod.Name)
                );
            }
        }
    }

    private static void WithUrl(Comparison comparison, RequestBuilderDeclaration old, RequestBuilderDeclaration now)
    {
        if (old.HasWithUrl != now.HasWithUrl)
        {
            comparison.Add(
                now.HasWithUrl ? BuilderRules.WithUrlAdded : BuilderRules.WithUrlRemoved,
                Key(comparison, old, "WithUrl"),
                $"{Key(comparison, old, "WithUrl")} is {(now.HasWithUrl ? "new" : "gone")}.",
                NodeOf(comparison.Old, comparison.Old.NameOf(old)),
                NodeOf(comparison.New, comparison.New.NameOf(now))
            );
        }
    }

    private static string Key(Comparison comparison, RequestBuilderDeclaration builder, string member) =>
        comparison.Old.Relative(ClientIndex.FullNameOf(builder)) + "." + member;

    private static string FullName(ClientIndex client, string name) => ClientIndex.FullNameOf(client.Builders[name]);

    private static Node? NodeOf(ClientIndex client, string name) => client.TypeNode(FullName(client, name));
}
