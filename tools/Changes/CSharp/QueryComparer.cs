using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares the query parameters of an operation.</summary>
internal sealed class QueryComparer(Comparison comparison, BuiltOperation before, BuiltOperation after)
{
    private readonly string operation = OperationComparer.Key(comparison.Old, before);

    /// <summary>Adds the changes.</summary>
    public void Compare()
    {
        var old = comparison.Old.QueryOf(before.Builder, before.Operation);
        var now = comparison.New.QueryOf(after.Builder, after.Operation);
        switch (old, now)
        {
            case (null, null):
                break;
            case (null, { } added):
                Add(QueryRules.ClassAdded, $"{operation} has query parameters, as {added.Name}.");
                break;
            case ({ } removed, null):
                Add(QueryRules.ClassRemoved, $"{operation} has no query parameters any more; {removed.Name} is gone.");
                break;
            case ({ } oldQuery, { } newQuery):
                Compare(oldQuery, newQuery);
                break;
        }
    }

    private void Compare(QueryParametersDeclaration old, QueryParametersDeclaration now)
    {
        if (IsShortcut(before) != IsShortcut(after))
        {
            Add(QueryRules.ClassMoved, $"{operation} takes {now.FullName} instead of {old.FullName}.");
        }

        if (IsShortcut(before) && IsShortcut(after))
        {
            // The operation that both shortcuts lead to is compared as well.
            return;
        }

        var open = now.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var removed = old.Properties.Where(property => !open.ContainsKey(property.Name)).ToList();
        foreach (var oldProperty in old.Properties)
        {
            if (open.Remove(oldProperty.Name, out var newProperty))
            {
                Compare(old, oldProperty, now, newProperty);
            }
        }

        foreach (var oldProperty in removed)
        {
            var renamed = open.Values.FirstOrDefault(property => IsRenamed(oldProperty, property));
            if (renamed is not null)
            {
                open.Remove(renamed.Name);
                Add(QueryRules.Renamed, old, oldProperty, now, renamed, $"is now {renamed.Name}");
                Compare(old, oldProperty, now, renamed);
            }
            else
            {
                Add(QueryRules.Removed, old, oldProperty, now, null, "is gone");
            }
        }

        foreach (var newProperty in open.Values)
        {
            Add(QueryRules.Added, old, null, now, newProperty, "is new");
        }
    }

    private void Compare(
        QueryParametersDeclaration oldOwner,
        QueryProperty old,
        QueryParametersDeclaration newOwner,
        QueryProperty now
    )
    {
        comparison.AddRetyping(
            TypePlace.QueryParameter,
            operation + " ?" + old.Name,
            old.Type,
            now.Type,
            comparison.Old.MemberNode(oldOwner.FullName, old.Name),
            comparison.New.MemberNode(newOwner.FullName, now.Name)
        );
        if (old.Name == now.Name && old.TemplateName != now.TemplateName)
        {
            var message = $"is sent as {Uri.UnescapeDataString(now.TemplateName)}";
            Add(QueryRules.WireNameChanged, oldOwner, old, newOwner, now, message);
        }

        if ((old.Deprecation is null) != (now.Deprecation is null))
        {
            var isDeprecated = now.Deprecation is not null;
            Add(
                isDeprecated ? QueryRules.Deprecated : QueryRules.Undeprecated,
                oldOwner,
                old,
                newOwner,
                now,
                isDeprecated ? "is obsolete" : "is no longer obsolete"
            );
        }
    }

    private bool IsRenamed(QueryProperty old, QueryProperty now) =>
        old.TemplateName == now.TemplateName
        || (
            string.Equals(MemberNames.Letters(old.Name), MemberNames.Letters(now.Name), StringComparison.Ordinal)
            && comparison.Types.AreSame(old.Type, now.Type)
        );

    private static bool IsShortcut(BuiltOperation operation) => operation.Operation.ForwardsTo is not null;

    private void Add(ChangeRule rule, string message) =>
        comparison.Add(
            rule,
            operation,
            message,
            comparison.Old.MemberNode(ClientIndex.FullNameOf(before.Builder), before.Operation.Verb),
            comparison.New.MemberNode(ClientIndex.FullNameOf(after.Builder), after.Operation.Verb)
        );

    private void Add(
        ChangeRule rule,
        QueryParametersDeclaration oldOwner,
        QueryProperty? old,
        QueryParametersDeclaration newOwner,
        QueryProperty? now,
        string message
    )
    {
        var key = operation + " ?" + (old ?? now)!.Name;
        comparison.Add(
            rule,
            key,
            $"{key} {message}.",
            old is null
                ? comparison.Old.TypeNode(oldOwner.FullName)
                : comparison.Old.MemberNode(oldOwner.FullName, old.Name),
            now is null
                ? comparison.New.TypeNode(newOwner.FullName)
                : comparison.New.MemberNode(newOwner.FullName, now.Name)
        );
    }
}
