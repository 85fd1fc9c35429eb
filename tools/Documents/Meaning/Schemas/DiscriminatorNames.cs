using OpenApi.Documents.Views;

namespace OpenApi.Documents.Meaning.Schemas;

/// <summary>A value of a discriminator.</summary>
/// <param name="Value">The value.</param>
/// <param name="Schema">The schema that it stands for.</param>
/// <param name="IsPreferred">Whether it is what a sender should write: the name in the mapping, where there is one.</param>
public sealed record DiscriminatorName(string Value, Schema Schema, bool IsPreferred);

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

    /// <summary>
    /// The names in the mapping, then the implicit ones, which stay valid beside them: only a name that the mapping itself has leads elsewhere.
    /// </summary>
    /// <param name="holder">The schema that has the discriminator.</param>
    /// <param name="components">The components that it tells apart, by key.</param>
    public static IReadOnlyList<DiscriminatorName> Of(
        Schema holder,
        IEnumerable<KeyValuePair<string, Schema>> components
    )
    {
        var names = Mapped(holder).Select(entry => new DiscriminatorName(entry.Key, entry.Value, true)).ToList();
        var taken = new HashSet<string>(names.Select(name => name.Value), StringComparer.Ordinal);
        var mapped = new HashSet<Schema>(names.Select(name => name.Schema));
        foreach (var component in components)
        {
            var name = Implicit(component.Key, component.Value);
            if (taken.Add(name))
            {
                names.Add(new DiscriminatorName(name, component.Value, !mapped.Contains(component.Value.Target)));
            }
        }

        return names;
    }
}
