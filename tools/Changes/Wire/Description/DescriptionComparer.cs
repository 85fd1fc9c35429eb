using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Description;

/// <summary>Compares what two documents say of themselves.</summary>
internal static class DescriptionComparer
{
    private static readonly (string Member, string Name, ChangeRule Rule)[] Members =
    [
        ("version", "the version", DescriptionRules.Version),
        ("title", "the title", DescriptionRules.Title),
        ("termsOfService", "the address of the terms", DescriptionRules.Terms),
    ];

    public static IEnumerable<Finding> Compare(ApiDocument old, ApiDocument @new)
    {
        if (SpecificationOf(old) is { } before && SpecificationOf(@new) is { } after && before.Text != after.Text)
        {
            yield return Finding.Value(
                DescriptionRules.Specification,
                old.Root,
                "the version of OpenAPI",
                (before, before.Text),
                (after, after.Text)
            );
        }

        var (left, right) = (old.Root["info"] ?? old.Root, @new.Root["info"] ?? @new.Root);
        foreach (var (member, name, rule) in Members)
        {
            var (was, now) = (left[member] as ScalarNode, right[member] as ScalarNode);
            if (was?.Text != now?.Text)
            {
                yield return Finding.Value(rule, left, name, (was ?? left, was?.Text), (now ?? right, now?.Text));
            }
        }

        if (!Structure.AreEqual(left["license"], right["license"]))
        {
            yield return new(
                DescriptionRules.License,
                left,
                "",
                "the licence is another one",
                left["license"] ?? left,
                right["license"] ?? right
            );
        }
    }

    /// <summary>The stated version; a document of 2.0 was brought into another shape and its origin says it.</summary>
    private static ScalarNode? SpecificationOf(ApiDocument document)
    {
        var root = document.Root.Origin ?? document.Root;
        return (root["openapi"] ?? root["swagger"]) as ScalarNode;
    }
}
