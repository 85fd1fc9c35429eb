using OpenApi.Changes.Wire.Rules;

namespace OpenApi.Changes.Wire.Schemas.Rules;

/// <summary>Rules about members that are not named, and about how members go together.</summary>
internal static class ObjectRules
{
    public static Constraint OtherMembers { get; } =
        new(
            "additionalProperties",
            new("other-properties-forbidden", "Members without a name in the schema are no longer allowed"),
            new("other-properties-allowed", "Members without a name in the schema are allowed"),
            "members that the schema does not name"
        );

    public static Constraint OtherMembersSchema { get; } =
        new(
            "additionalProperties",
            new("other-properties-constrained", "Members without a name in the schema got a schema"),
            new("other-properties-unconstrained", "Members without a name in the schema lost their schema"),
            "unnamed members of any kind"
        );

    public static Constraint Pattern { get; } =
        new(
            "patternProperties",
            new("pattern-property-added", "Members whose names match a pattern got a schema"),
            new("pattern-property-removed", "Members whose names match a pattern lost their schema"),
            "members of any kind under such names"
        );

    public static Constraint ClosedPattern { get; } =
        new(
            "patternProperties",
            new("pattern-property-forbidden", "Members whose names match a pattern are no longer allowed"),
            new("pattern-property-allowed", "Members whose names match a pattern are allowed"),
            "members under such names"
        );

    public static Constraint Names { get; } =
        new(
            "propertyNames",
            new("property-names-constrained", "The names of members got a schema"),
            new("property-names-unconstrained", "The names of members lost their schema"),
            "members of any name"
        );

    public static Constraint DependentRequired { get; } =
        new(
            "dependentRequired",
            new("dependent-required-added", "A member must come with another"),
            new("dependent-required-removed", "A member need no longer come with another"),
            "objects with the one member alone"
        );

    public static Constraint DependentSchema { get; } =
        new(
            "dependentSchemas",
            new("dependent-schema-added", "A schema holds where a member is there"),
            new("dependent-schema-removed", "A schema no longer holds where a member is there"),
            "objects that do not meet that schema"
        );

    public static Constraint Unevaluated { get; } =
        new(
            "unevaluatedProperties",
            new("unevaluated-properties-forbidden", "Members that no part of the schema knows are no longer allowed"),
            new("unevaluated-properties-allowed", "Members that no part of the schema knows are allowed"),
            "members that no part of the schema knows"
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. OtherMembers.All,
        .. OtherMembersSchema.All,
        .. Pattern.All,
        .. ClosedPattern.All,
        .. Names.All,
        .. DependentRequired.All,
        .. DependentSchema.All,
        .. Unevaluated.All,
    ];
}
