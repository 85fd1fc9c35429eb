using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Rules;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Parameters;

/// <summary>How a parameter is sent, whatever its value.</summary>
internal static class ParameterTraits
{
    public static IEnumerable<Finding> Compare(Parameter old, Parameter @new) =>
        [
            .. Requiredness(old, @new),
            .. Location(old, @new),
            .. Form(old, @new),
            .. OnOff(
                old,
                @new,
                "allowReserved",
                ParameterRules.Reserved,
                isMore: true,
                "reserved characters may be sent"
            ),
            .. OnOff(
                old,
                @new,
                "allowEmptyValue",
                ParameterRules.EmptyValue,
                isMore: true,
                "an empty value may be sent"
            ),
            .. OnOff(old, @new, "deprecated", ParameterRules.Deprecation, isMore: false, "the parameter is deprecated"),
            .. Examples(old, @new),
        ];

    private static IEnumerable<Finding> Requiredness(Parameter old, Parameter @new) =>
        old.IsRequired == @new.IsRequired
            ? []
            :
            [
                At(
                    @new.IsRequired ? ParameterRules.Requiredness.Forth : ParameterRules.Requiredness.Back,
                    old,
                    @new,
                    "required",
                    @new.IsRequired ? "the parameter is required" : "the parameter is no longer required"
                ),
            ];

    private static IEnumerable<Finding> Location(Parameter old, Parameter @new) =>
        old.In == @new.In ? [] : [Value(ParameterRules.LocationChanged, old, @new, "in", "the place", old.In, @new.In)];

    private static IEnumerable<Finding> Form(Parameter old, Parameter @new)
    {
        if (!MediaTypeName.AreEqual(old.ContentType, @new.ContentType))
        {
            return
            [
                Value(
                    ParameterRules.ContentChanged,
                    old,
                    @new,
                    "content",
                    "the media type",
                    old.ContentType,
                    @new.ContentType
                ),
            ];
        }

        if (old.In != @new.In || old.ContentType is not null || !Serialization.Differs(old, @new))
        {
            return [];
        }

        return old.Style != @new.Style
            ? [Value(ParameterRules.StyleChanged, old, @new, "style", "the style", old.Style, @new.Style)]
            :
            [
                At(
                    ParameterRules.ExplodeChanged,
                    old,
                    @new,
                    "explode",
                    @new.Explodes ? "the values are sent one by one" : "the values are sent joined"
                ),
            ];
    }

    private static IEnumerable<Finding> OnOff(
        Parameter old,
        Parameter @new,
        string keyword,
        RulePair rules,
        bool isMore,
        string text
    )
    {
        var (wasOn, isOn) = (old.Node[keyword]?.AsBoolean ?? false, @new.Node[keyword]?.AsBoolean ?? false);
        return wasOn == isOn
            ? []
            : [At(isOn == isMore ? rules.Back : rules.Forth, old, @new, keyword, isOn ? text : $"no longer: {text}")];
    }

    private static IEnumerable<Finding> Examples(Parameter old, Parameter @new) =>
        Structure.AreEqual(old.Node["example"], @new.Node["example"])
        && Structure.AreEqual(old.Node["examples"], @new.Node["examples"])
            ? []
            :
            [
                new(
                    ParameterRules.ExamplesChanged,
                    old.Node,
                    "",
                    "the examples are others",
                    old.Node["examples"] ?? old.Node["example"] ?? old.Node,
                    @new.Node["examples"] ?? @new.Node["example"] ?? @new.Node
                ),
            ];

    private static Finding At(ChangeRule rule, Parameter old, Parameter @new, string keyword, string text) =>
        new(rule, old.Node, "", text, Place(old, keyword), Place(@new, keyword));

    private static Finding Value(
        ChangeRule rule,
        Parameter old,
        Parameter @new,
        string keyword,
        string name,
        string? before,
        string? after
    ) => Finding.Value(rule, old.Node, name, (Place(old, keyword), before), (Place(@new, keyword), after));

    private static Node Place(Parameter parameter, string keyword) => parameter.Node[keyword] ?? parameter.Node;
}
