using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning.Schemas;

/// <summary>
/// The values of a discriminator and the schemas they stand for: those of its mapping, and the implicit names, which a mapping adds to and
/// does not replace. An implicit name is the key of the component, or what <c>x-ms-discriminator-value</c> says instead.
/// </summary>
public static class DiscriminatorNames
{
    private const string StatedName = "x-ms-discriminator-value";

    /// <summary>The names in a mapping that lead somewhere, sorted.</summary>
    /// <param name="holder">The schema that has the discriminator.</param>
    public static IEnumerable<KeyValuePair<string, Schema>> Mapped(Schema holder)
    {
        foreach (var entry in holder.DiscriminatorMapping.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry.Value.AsString is { } text && holder.Document.ResolveMapping(holder.Node, text) is { } target)
            {
                yield return new KeyValuePair<string, Schema>(
                    entry.Name,
                    new Schema(holder.Document, holder.Document.Follow(target))
                );
            }
        }
    }

    /// <summary>The name that a component has where no mapping gives it one.</summary>
    /// <param name="key">The key of the component.</param>
    /// <param name="component">The component.</param>
    public static string Implicit(string key, Schema component) => component[StatedName]?.AsString ?? key;

    /// <summary>The names in the mapping, then the implicit ones of the components that it does not name.</summary>
    /// <param name="holder">The schema that has the discriminator.</param>
    /// <param name="components">The components that it tells apart, by key.</param>
    public static IReadOnlyList<KeyValuePair<string, Schema>> Of(
        Schema holder,
        IEnumerable<KeyValuePair<string, Schema>> components
    )
    {
        var names = Mapped(holder).ToList();
        var taken = new HashSet<string>(names.Select(entry => entry.Key), StringComparer.Ordinal);
        var mapped = new HashSet<Schema>(names.Select(entry => entry.Value));
        foreach (var component in components)
        {
            var name = Implicit(component.Key, component.Value);
            if (!mapped.Contains(component.Value.Target) && taken.Add(name))
            {
                names.Add(new KeyValuePair<string, Schema>(name, component.Value));
            }
        }

        return names;
    }
}
