using OpenApi.Changes.CSharp.Rules;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.Changes.CSharp;

/// <summary>Compares the properties of a model.</summary>
internal sealed class PropertyComparer(Comparison comparison, ClassDeclaration old, ClassDeclaration now)
{
    private readonly string type = comparison.Old.Relative(old.FullName);

    /// <summary>A property with the class that declares it.</summary>
    private sealed record Declared(ClassDeclaration Owner, ClassProperty Property);

    /// <summary>Adds the changes.</summary>
    public void Compare()
    {
        var reachable = Reachable(comparison.New, now);
        var before = Reachable(comparison.Old, old);
        var lifted = comparison
            .Old.Descendants(old)
            .SelectMany(descendant => descendant.Properties)
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
        var open = now
            .Properties.Where(property => !before.ContainsKey(property.Name) && !lifted.Contains(property.Name))
            .ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var property in old.Properties)
        {
            if (reachable.TryGetValue(property.Name, out var same))
            {
                Place(property, same);
                Compare(property, same);
            }
            else
            {
                Removed(property, open);
            }
        }

        foreach (var property in open.Values)
        {
            Add(PropertyRules.Added, null, new Declared(now, property), "is new");
        }
    }

    /// <summary>The properties that code finds on a class, by name; those of the class itself win.</summary>
    private static Dictionary<string, Declared> Reachable(ClientIndex client, ClassDeclaration type)
    {
        var properties = new Dictionary<string, Declared>(StringComparer.Ordinal);
        foreach (var ancestor in client.Ancestry(type))
        {
            foreach (var property in ancestor.Properties)
            {
                properties.TryAdd(property.Name, new Declared(ancestor, property));
            }
        }

        return properties;
    }

    private void Place(ClassProperty property, Declared found)
    {
        if (found.Owner.FullName != now.FullName)
        {
            Add(PropertyRules.MovedToBase, property, found, $"is inherited from {found.Owner.Name}");
        }
    }

    private void Removed(ClassProperty property, Dictionary<string, ClassProperty> open)
    {
        if (PropertyRenames.Find(property, open.Values, comparison.Types) is { } renamed)
        {
            open.Remove(renamed.Name);
            var found = new Declared(now, renamed);
            if (BecomesException(old, comparison.Old, now, comparison.New) && HasStandIn(property))
            {
                Taken(property, found);
                return;
            }

            var isFreed = BecomesException(now, comparison.New, old, comparison.Old) && HasStandIn(renamed);
            Add(
                isFreed ? PropertyRules.FreedFromException : PropertyRules.Renamed,
                property,
                found,
                $"is now {renamed.Name}"
            );
            Compare(property, found);
            return;
        }

        var heir = comparison
            .New.Descendants(now)
            .SelectMany(descendant => descendant.Properties.Select(known => new Declared(descendant, known)))
            .FirstOrDefault(known => known.Property.Name == property.Name);
        if (heir is not null)
        {
            Add(PropertyRules.MovedToDerived, property, heir, $"is only in {heir.Owner.Name}");
        }
        else
        {
            Add(PropertyRules.Removed, property, null, "is gone");
        }
    }

    /// <summary>Code goes on with the inherited member, so what the property is now is nothing to it.</summary>
    private void Taken(ClassProperty property, Declared found)
    {
        Add(
            PropertyRules.TakenByException,
            property,
            found,
            $"is what every exception has; what the service sends is now {found.Property.Name}"
        );
        if (ExceptionMembers.StandInFor(property) is { } kind and not ValueKind.String)
        {
            Add(
                TypeChangeRules.Of(TypePlace.ReadOnlyProperty, TypeChangeKind.Narrowed),
                property,
                found,
                $"was {TypeText.Of(property.Type)}?, is {TypeText.Of(new TypeReference(kind))}"
            );
        }
    }

    private static bool HasStandIn(ClassProperty property) => ExceptionMembers.StandInFor(property) is not null;

    private static bool BecomesException(
        ClassDeclaration plain,
        ClientIndex plainClient,
        ClassDeclaration thrown,
        ClientIndex thrownClient
    ) => plainClient.ErrorOf(plain) is null && thrownClient.ErrorOf(thrown) is not null;

    private void Compare(ClassProperty property, Declared found)
    {
        var other = found.Property;
        comparison.AddRetyping(
            property.IsReadOnly || other.IsReadOnly ? TypePlace.ReadOnlyProperty : TypePlace.Property,
            type + "." + property.Name,
            property.Type,
            other.Type,
            comparison.Old.MemberNode(old.FullName, property.Name),
            comparison.New.MemberNode(found.Owner.FullName, other.Name)
        );
        if (property.Name == other.Name && property.WireName != other.WireName && AreMembers(property, other))
        {
            Add(
                PropertyRules.WireNameChanged,
                property,
                found,
                $"is {other.WireName} on the wire, was {property.WireName}"
            );
        }

        if (property.IsReadOnly != other.IsReadOnly)
        {
            Add(
                other.IsReadOnly ? PropertyRules.BecameReadOnly : PropertyRules.BecameWritable,
                property,
                found,
                other.IsReadOnly ? "can only be read" : "can be set"
            );
        }

        Default(property, found);
        if ((property.Deprecation is null) != (other.Deprecation is null))
        {
            var isDeprecated = other.Deprecation is not null;
            Add(
                isDeprecated ? PropertyRules.Deprecated : PropertyRules.Undeprecated,
                property,
                found,
                isDeprecated ? "is obsolete" : "is no longer obsolete"
            );
        }
    }

    /// <summary>The properties of a wrapper stand for the whole value, which has no name on the wire.</summary>
    private static bool AreMembers(ClassProperty property, ClassProperty other) =>
        property.WireName.Length > 0 && other.WireName.Length > 0;

    private void Default(ClassProperty property, Declared found)
    {
        var (oldDefault, newDefault) = (property.Default?.Text, found.Property.Default?.Text);
        if (oldDefault != newDefault)
        {
            var rule =
                oldDefault is null ? PropertyRules.DefaultAdded
                : newDefault is null ? PropertyRules.DefaultRemoved
                : PropertyRules.DefaultChanged;
            Add(rule, property, found, $"is {newDefault ?? "nothing"} in a new object, was {oldDefault ?? "nothing"}");
        }
    }

    private void Add(ChangeRule rule, ClassProperty? property, Declared? found, string message)
    {
        var key = type + "." + (property ?? found!.Property).Name;
        comparison.Add(
            rule,
            key,
            $"{key} {message}.",
            property is null
                ? comparison.Old.TypeNode(old.FullName)
                : comparison.Old.MemberNode(old.FullName, property.Name),
            found is null
                ? comparison.New.TypeNode(now.FullName)
                : comparison.New.MemberNode(found.Owner.FullName, found.Property.Name)
        );
    }
}
