using OpenApi.Changes.Wire.Rules;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about the form of texts and numbers.</summary>
internal static class ScalarRules
{
    public static Constraint Pattern { get; } =
        new(
            "pattern",
            new("pattern-added", "A pattern was set"),
            new("pattern-removed", "A pattern was lifted"),
            "texts that do not match"
        );

    public static Replacement PatternChanged { get; } =
        new("pattern", "pattern-changed", "The pattern is another one", "pattern");

    public static Constraint Format { get; } =
        new(
            "format",
            new("format-added", "A format was set"),
            new("format-removed", "The format was lifted"),
            "values of other formats"
        );

    public static Constraint FormatRange { get; } =
        new(
            "format",
            new("format-narrowed", "The format is a narrower one"),
            new("format-widened", "The format is a wider one"),
            "values of the wider format"
        );

    public static Replacement FormatChanged { get; } =
        new("format", "format-changed", "The format is another one", "format");

    public static Replacement FormatHintChanged { get; } =
        new(
            "format",
            "format-hint-changed",
            "A format that nobody checks is another one",
            "format",
            ChangeLevel.Warning,
            "JSON Schema gives the format no form that could be checked, so the two sides alone know what it means."
        );

    public static Constraint MultipleOf { get; } =
        new(
            "multipleOf",
            new("multiple-of-added", "A step was set"),
            new("multiple-of-removed", "The step was lifted"),
            "numbers between the steps"
        );

    public static Constraint MultipleOfStep { get; } =
        new(
            "multipleOf",
            new("multiple-of-coarsened", "The step is a multiple of the old one"),
            new("multiple-of-refined", "The step is a part of the old one"),
            "numbers between the wider steps"
        );

    public static Replacement MultipleOfChanged { get; } =
        new("multipleOf", "multiple-of-changed", "The step is another one", "step");

    public static Replacement ContentEncoding { get; } =
        new(
            "contentEncoding",
            "content-encoding-changed",
            "The encoding of binary data is another one",
            "encoding",
            ChangeLevel.Warning,
            "The keyword describes the text and no validator decodes it, but a reader that does will fail."
        );

    public static Replacement ContentMediaType { get; } =
        new(
            "contentMediaType",
            "content-media-type-changed",
            "The media type of an embedded text is another one",
            "media type",
            ChangeLevel.Warning,
            "The keyword describes the text and no validator reads it, but a reader that does may fail."
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. Pattern.All,
        .. PatternChanged.All,
        .. Format.All,
        .. FormatRange.All,
        .. FormatChanged.All,
        .. FormatHintChanged.All,
        .. MultipleOf.All,
        .. MultipleOfStep.All,
        .. MultipleOfChanged.All,
        .. ContentEncoding.All,
        .. ContentMediaType.All,
    ];
}
