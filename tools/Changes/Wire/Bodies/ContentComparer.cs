using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Bodies;

/// <summary>Compares the media types of a body, and what each carries.</summary>
/// <param name="comparison">The run.</param>
internal sealed class ContentComparer(Comparison comparison)
{
    /// <summary>Compares the contents of two bodies.</summary>
    /// <param name="site">What the bodies belong to.</param>
    /// <param name="old">The old media types, and the node that holds them.</param>
    /// <param name="new">The new media types, and the node that holds them.</param>
    /// <param name="direction">Who sends the body.</param>
    public void Compare(
        Site site,
        (IEnumerable<MediaType> Types, Node Owner) old,
        (IEnumerable<MediaType> Types, Node Owner) @new,
        ChangeDirection direction
    )
    {
        var left = ByName(old.Types);
        var right = ByName(@new.Types);
        var rules = BodyRules.MediaTypes(direction);
        var schemas = new SchemaComparer(comparison);
        foreach (var (name, media) in left)
        {
            if (right.TryGetValue(name, out var counterpart))
            {
                comparison.Add(site, Traits(media, counterpart, direction));
                CompareSchemas(site, media, counterpart, direction, schemas);
            }
            else if (RangeOver(name, right) is { } range)
            {
                CompareSchemas(site, media, range, direction, schemas);
            }
            else
            {
                comparison.Add(
                    site,
                    [
                        new(
                            rules.Forth,
                            old.Owner,
                            name,
                            $"the media type {name} was removed",
                            media.Node,
                            Place(@new.Owner)
                        ),
                    ]
                );
            }
        }

        foreach (var (name, media) in right.Where(entry => !left.ContainsKey(entry.Key)))
        {
            comparison.Add(
                site,
                [new(rules.Back, old.Owner, name, $"the media type {name} was added", Place(old.Owner), media.Node)]
            );
        }
    }

    private static void CompareSchemas(
        Site site,
        MediaType old,
        MediaType @new,
        ChangeDirection direction,
        SchemaComparer schemas
    )
    {
        schemas.Compare(site, SchemaSide.Of(old.Schema, old.Node), SchemaSide.Of(@new.Schema, @new.Node), direction);
        schemas.Compare(
            site,
            SchemaSide.Of(old.ItemSchema, old.Node),
            SchemaSide.Of(@new.ItemSchema, @new.Node),
            direction
        );
    }

    private static IEnumerable<Finding> Traits(MediaType old, MediaType @new, ChangeDirection direction)
    {
        if (PartEncoding.Differs(old, @new))
        {
            yield return new(
                direction is ChangeDirection.Response ? BodyRules.ResponseEncodingChanged : BodyRules.EncodingChanged,
                old.Node,
                "",
                "the encoding of the parts is another one",
                old.Node["encoding"] ?? old.Node,
                @new.Node["encoding"] ?? @new.Node
            );
        }

        if (
            !Structure.AreEqual(old.Node["example"], @new.Node["example"])
            || !Structure.AreEqual(old.Node["examples"], @new.Node["examples"])
        )
        {
            yield return new(
                BodyRules.ExamplesChanged,
                old.Node,
                "",
                "the examples are others",
                old.Node["examples"] ?? old.Node["example"] ?? old.Node,
                @new.Node["examples"] ?? @new.Node["example"] ?? @new.Node
            );
        }
    }

    private static Node Place(Node owner) => owner["content"] ?? owner;

    /// <summary>The narrowest range of the new version that a media type of the old one is in.</summary>
    private static MediaType? RangeOver(string name, SortedDictionary<string, MediaType> types) =>
        types
            .Where(entry =>
                entry.Key != name && MediaTypeName.IsRange(entry.Key) && MediaTypeName.Matches(entry.Key, name)
            )
            .OrderByDescending(entry => entry.Key.Length)
            .ToList()
            is [var range, ..]
            ? range.Value
            : null;

    /// <summary>The media types by name.</summary>
    private static SortedDictionary<string, MediaType> ByName(IEnumerable<MediaType> types)
    {
        var byName = new SortedDictionary<string, MediaType>(StringComparer.Ordinal);
        foreach (var media in types)
        {
            byName.TryAdd(MediaTypeName.Canonical(media.Name), media);
        }

        return byName;
    }
}
