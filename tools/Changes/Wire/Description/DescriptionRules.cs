using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Description;

/// <summary>Rules about what a document says of itself.</summary>
internal static class DescriptionRules
{
    private const string NotOnTheWire = "It is not on the wire.";

    public static ChangeRule Version { get; } =
        Says("version-changed", "The API has another version", "Compare it with the step that the changes call for.");

    public static ChangeRule Title { get; } = Says("title-changed", "The API has another title", "Nothing to do.");

    public static ChangeRule Specification { get; } =
        Says(
            "openapi-version-changed",
            "The document follows another version of OpenAPI",
            "Check that your tools read it."
        );

    public static ChangeRule License { get; } =
        Says("license-changed", "The API has another licence", "Read the new licence.");

    public static ChangeRule Terms { get; } =
        Says("terms-changed", "The terms of service are elsewhere", "Read the new terms.");

    public static IReadOnlyList<ChangeRule> All { get; } = [Version, Title, Specification, License, Terms];

    private static ChangeRule Says(string id, string title, string advice) =>
        RulePair.Symmetric(ChangeDirection.None, "document", new(id, title, Info, NotOnTheWire, advice));
}
