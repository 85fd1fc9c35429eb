using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Schemas.Rules;
using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Schemas.Keywords;

/// <summary>What a schema says without limiting values: defaults, deprecation, examples, the form in XML.</summary>
internal static class AnnotationComparer
{
    public static IEnumerable<Finding> Compare(SchemaPair pair) =>
        [.. Default(pair), .. Deprecation(pair), .. Examples(pair), .. Xml(pair)];

    private static IEnumerable<Finding> Default(SchemaPair pair)
    {
        var (old, @new) = (pair.Old.Find("default"), pair.New.Find("default"));
        if (Structure.AreEqual(old, @new))
        {
            return [];
        }

        var isResponse = pair.Direction is ChangeDirection.Response;
        var presence = isResponse ? AnnotationRules.ResponseDefault : AnnotationRules.RequestDefault;
        var changed = isResponse ? AnnotationRules.ResponseDefaultChanged : AnnotationRules.RequestDefaultChanged;
        var rule =
            @new is null ? presence.Forth
            : old is null ? presence.Back
            : changed;
        return [pair.Value(rule, "the default", (old, Shown(old)), (@new, Shown(@new)))];
    }

    private static string? Shown(Node? node) => node is null ? null : Values.Show(node);

    private static IEnumerable<Finding> Deprecation(SchemaPair pair)
    {
        var (old, @new) = (IsDeprecated(pair.Old), IsDeprecated(pair.New));
        if (old == @new)
        {
            return [];
        }

        var rules =
            pair.Direction is ChangeDirection.Response
                ? AnnotationRules.ResponseDeprecation
                : AnnotationRules.RequestDeprecation;
        return
        [
            pair.Finding(
                @new ? rules.Forth : rules.Back,
                @new ? "the value is deprecated" : "the value is no longer deprecated",
                "deprecated"
            ),
        ];

        static bool IsDeprecated(MergedSchema schema) => schema.Facets.Any(facet => facet.Schema.IsDeprecated);
    }

    private static IEnumerable<Finding> Examples(SchemaPair pair) =>
        AreSame(pair, "example") && AreSame(pair, "examples")
            ? []
            : [pair.Finding(AnnotationRules.ExamplesChanged, "the examples are others", "examples", "example")];

    private static IEnumerable<Finding> Xml(SchemaPair pair) =>
        AreSame(pair, "xml")
            ? []
            : [pair.Finding(AnnotationRules.Xml.Rule(pair.Direction), "the form in XML is another one", "xml")];

    private static bool AreSame(SchemaPair pair, string keyword) =>
        Structure.AreEqual(pair.Old.Find(keyword), pair.New.Find(keyword));
}
