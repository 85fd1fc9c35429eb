using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes how the member of a wrapper is found by the value of the discriminator.</summary>
internal static class DiscriminatorReader
{
    /// <summary>Writes the cases; a value that is none of them, or is not there, goes on.</summary>
    public static void Emit(SourceWriter writer, Composition composition)
    {
        var cases = Cases(composition).ToList();
        if (cases.Count == 0)
        {
            return;
        }

        writer.Open(
            $"switch ({TypeNames.Global(composition.Support)}.TextOf(parseNode, {Literal.Of(composition.Discriminator!.WireName)}))"
        );
        foreach (var same in cases.GroupBy(one => one.Member.PropertyName, StringComparer.Ordinal))
        {
            var labels = same.Select(one => Literal.Of(one.Value)).ToList();
            labels.Take(labels.Count - 1).ToList().ForEach(label => writer.Line($"case {label}:"));
            writer.Open($"case {labels[labels.Count - 1]}:");
            JsonTypeReader.Choose(writer, same.First().Member);
            writer.Close();
        }

        writer.Close();
    }

    private static IEnumerable<(string Value, CompositionMember Member)> Cases(Composition composition) =>
        from mapped in composition.Discriminator?.Mapping ?? default
        from member in composition
            .Members.Where(member => CompositionEmitter.CanMerge(member) && member.Type.Name == mapped.TypeName)
            .Take(1)
        select (mapped.Value, member);
}
