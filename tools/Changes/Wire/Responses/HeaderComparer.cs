using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Parameters;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Responses;

/// <summary>Compares the headers of an answer; what a webhook sends beside its body is judged in the same way.</summary>
/// <param name="comparison">The run.</param>
internal sealed class HeaderComparer(Comparison comparison)
{
    /// <summary>Compares two lists of headers.</summary>
    /// <param name="site">What they belong to.</param>
    /// <param name="old">The old headers, and the node that holds them.</param>
    /// <param name="new">The new headers, and the node that holds them.</param>
    public void Compare(
        Site site,
        (IEnumerable<Parameter> Headers, Node Owner) old,
        (IEnumerable<Parameter> Headers, Node Owner) @new
    )
    {
        var left = ByName(old.Headers);
        var right = ByName(@new.Headers);
        var schemas = new SchemaComparer(comparison);
        foreach (var (name, header) in left)
        {
            if (!right.TryGetValue(name, out var counterpart))
            {
                comparison.Add(site, [Removed(header, old.Owner, @new.Owner)]);
                continue;
            }

            comparison.Add(site, Traits(header, counterpart));
            var areTexts = header.ContentType is null && counterpart.ContentType is null;
            schemas.Compare(
                site,
                SchemaSide.Of(header.Schema, header.Node) with
                {
                    IsText = areTexts,
                },
                SchemaSide.Of(counterpart.Schema, counterpart.Node) with
                {
                    IsText = areTexts,
                },
                ChangeDirection.Response
            );
        }

        comparison.Add(
            site,
            right.Where(entry => !left.ContainsKey(entry.Key)).Select(entry => Added(entry.Value, old.Owner))
        );
    }

    private static Finding Removed(Parameter header, Node old, Node @new) =>
        new(
            ResponseRules.HeaderPresence(header.IsRequired).Forth,
            old,
            $"header {header.Name}",
            $"the header '{header.Name}' was removed",
            header.Declaration,
            @new["headers"] ?? @new
        );

    private static Finding Added(Parameter header, Node old) =>
        new(
            ResponseRules.HeaderPresence(header.IsRequired).Back,
            old,
            $"header {header.Name}",
            $"the header '{header.Name}' was added",
            old["headers"] ?? old,
            header.Declaration
        );

    private static IEnumerable<Finding> Traits(Parameter old, Parameter @new)
    {
        if (old.IsRequired != @new.IsRequired)
        {
            yield return new(
                @new.IsRequired ? ResponseRules.HeaderRequiredness.Back : ResponseRules.HeaderRequiredness.Forth,
                old.Node,
                "",
                @new.IsRequired ? "the header always comes back" : "the header may be left out",
                old.Node["required"] ?? old.Node,
                @new.Node["required"] ?? @new.Node
            );
        }

        if (old.IsDeprecated != @new.IsDeprecated)
        {
            yield return new(
                @new.IsDeprecated ? ResponseRules.HeaderDeprecation.Forth : ResponseRules.HeaderDeprecation.Back,
                old.Node,
                "",
                @new.IsDeprecated ? "the header is deprecated" : "the header is no longer deprecated",
                old.Node["deprecated"] ?? old.Node,
                @new.Node["deprecated"] ?? @new.Node
            );
        }

        if (
            !MediaTypeName.AreEqual(old.ContentType, @new.ContentType)
            || (old.ContentType is null && Serialization.Differs(old, @new))
        )
        {
            yield return new(
                ResponseRules.HeaderFormChanged,
                old.Node,
                "",
                "the value is written in another form",
                FormOf(old),
                FormOf(@new)
            );
        }
    }

    private static Node FormOf(Parameter header) =>
        header.Node["content"] ?? header.Node["style"] ?? header.Node["explode"] ?? header.Node;

    /// <summary>The headers by name without its case; the content type is told by the media types.</summary>
    private static SortedDictionary<string, Parameter> ByName(IEnumerable<Parameter> headers)
    {
        var byName = new SortedDictionary<string, Parameter>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers)
        {
            if (!header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                byName.TryAdd(header.Name, header);
            }
        }

        return byName;
    }
}
