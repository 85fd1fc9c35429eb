using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Parameters;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Webhooks;

/// <summary>Compares the headers that receivers answer with.</summary>
/// <param name="comparison">The run.</param>
internal sealed class AnswerHeaderComparer(Comparison comparison)
{
    public void Compare(Site site, Response old, Response @new)
    {
        var (left, right) = (ByName(old), ByName(@new));
        comparison.Add(
            site,
            [
                .. left
                    .Values.Where(header => !right.ContainsKey(header.Name))
                    .Select(header => Found(header, "removed", header.Declaration, @new.Node["headers"] ?? @new.Node)),
                .. right
                    .Values.Where(header => !left.ContainsKey(header.Name))
                    .Select(header => Found(header, "added", old.Node["headers"] ?? old.Node, header.Declaration)),
            ]
        );
        foreach (var (name, header) in left)
        {
            if (right.TryGetValue(name, out var counterpart))
            {
                comparison.Add(site, ParameterTraits.Compare(header, counterpart));
                new SchemaComparer(comparison).Compare(
                    site,
                    SchemaSide.Of(header.Schema, header.Node),
                    SchemaSide.Of(counterpart.Schema, counterpart.Node),
                    ChangeDirection.Request
                );
            }
        }

        Finding Found(Parameter header, string what, Node before, Node after)
        {
            var rules = WebhookRules.AnswerHeader(header.IsRequired);
            return new(
                what is "added" ? rules.Forth : rules.Back,
                old.Node,
                $"header {header.Name}",
                $"the header '{header.Name}' was {what}",
                before,
                after
            );
        }
    }

    /// <summary>The headers by name without its case; the content type is told by the media types.</summary>
    private static SortedDictionary<string, Parameter> ByName(Response answer)
    {
        var byName = new SortedDictionary<string, Parameter>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in answer.Headers)
        {
            if (!header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                byName.TryAdd(header.Name, header);
            }
        }

        return byName;
    }
}
