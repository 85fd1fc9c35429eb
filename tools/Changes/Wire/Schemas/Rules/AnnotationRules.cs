using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about what a schema tells its readers without limiting values.</summary>
internal static class AnnotationRules
{
    public static RulePair RequestDefault { get; } =
        RulePair.Of(
            ChangeDirection.Request,
            "default",
            new(
                "request-default-removed",
                "What a missing value stands for is no longer stated",
                Warning,
                "Callers that leave the value out no longer know what they ask for.",
                "Send the value that was the default."
            ),
            new(
                "request-default-added",
                "What a missing value stands for is stated",
                Info,
                "Callers that leave the value out learn what they ask for; by the old contract it could be anything.",
                "Check that the default is what is wanted."
            )
        );

    public static RulePair ResponseDefault { get; } =
        RulePair.Of(
            ChangeDirection.Response,
            "default",
            new(
                "response-default-removed",
                "What a missing value in an answer stands for is no longer stated",
                Info,
                "Validators ignore defaults, and answers are as before.",
                "Nothing to do."
            ),
            new(
                "response-default-added",
                "What a missing value in an answer stands for is stated",
                Info,
                "Validators ignore defaults, and answers are as before.",
                "Nothing to do."
            )
        );

    public static ChangeRule RequestDefaultChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.Request,
            "default",
            new(
                "request-default-changed",
                "A missing value stands for another one",
                Warning,
                "The same request, without the value, asks for something else.",
                "Send the value instead of relying on the default."
            )
        );

    public static ChangeRule ResponseDefaultChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.Response,
            "default",
            new(
                "response-default-changed",
                "A missing value in an answer stands for another one",
                Warning,
                "Callers that put in the default themselves put in another value than the service means.",
                "Regenerate the client, or read the value as it comes."
            )
        );

    public static RulePair RequestDeprecation { get; } =
        RulePair.Of(
            ChangeDirection.Request,
            "deprecated",
            new(
                "request-schema-deprecated",
                "A value that is sent was deprecated",
                Warning,
                "It still works, but it will go.",
                "Plan to stop sending it."
            ),
            new(
                "request-schema-reactivated",
                "A value that is sent is no longer deprecated",
                Info,
                "It works as before and stays.",
                "Nothing to do."
            )
        );

    public static RulePair ResponseDeprecation { get; } =
        RulePair.Of(
            ChangeDirection.Response,
            "deprecated",
            new(
                "response-schema-deprecated",
                "A value that comes back was deprecated",
                Warning,
                "It still comes, but it will go.",
                "Plan to do without it."
            ),
            new(
                "response-schema-reactivated",
                "A value that comes back is no longer deprecated",
                Info,
                "It comes as before and stays.",
                "Nothing to do."
            )
        );

    public static ChangeRule ExamplesChanged { get; } =
        RulePair.Symmetric(
            ChangeDirection.None,
            "example",
            new(
                "schema-examples-changed",
                "A schema has other examples",
                Info,
                "Examples are not on the wire.",
                "Look at tests and stubs that are made from examples."
            )
        );

    public static ChangeRule Renamed { get; } =
        RulePair.Symmetric(
            ChangeDirection.None,
            "schema",
            new(
                "schema-renamed",
                "A schema has another name",
                Info,
                "The name of a component is not on the wire.",
                "Expect another class name in the generated client."
            )
        );

    public static Replacement Xml { get; } =
        new(
            "xml",
            "xml-changed",
            "The XML form is another one",
            "XML form",
            Warning,
            "It matters only where the value travels as XML."
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. RequestDefault.Both,
        RequestDefaultChanged,
        .. ResponseDefault.Both,
        ResponseDefaultChanged,
        .. RequestDeprecation.Both,
        .. ResponseDeprecation.Both,
        ExamplesChanged,
        Renamed,
        .. Xml.All,
    ];
}
