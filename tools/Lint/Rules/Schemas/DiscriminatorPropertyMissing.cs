using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Schemas;

/// <summary>The property of a discriminator is not described.</summary>
internal sealed class DiscriminatorPropertyMissing()
    : LintRule(
        new(
            "OAL0508",
            Severity.Warning,
            "The property of a discriminator is not described",
            "The discriminator reads the property '{0}', which {1} does not describe",
            "A discriminator names a property that the schema itself, or one of the variants under its `oneOf` or `anyOf`, does not have.",
            "Describe the property, and require it, in every variant."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from schema in subject.Schemas
        let property = schema.DiscriminatorProperty
        where property is not null && !ObjectProperties.Of(schema).ContainsKey(property)
        let lacking = Lacking(schema, property)
        where lacking is not null
        select At(schema["discriminator"]!, property, lacking);

    private static string? Lacking(Schema schema, string property)
    {
        var variants = schema.OneOf.Concat(schema.AnyOf).ToList();
        return variants.Count == 0
            ? "the schema"
            : variants
                .Where(variant => !Describes(variant, property))
                .Select(variant => variant.Reference ?? "a variant")
                .FirstOrDefault();
    }

    /// <summary>A variant that is a union itself describes the property where its own variants do.</summary>
    private static bool Describes(Schema variant, string property)
    {
        var target = variant.Target;
        return target.OneOf.Concat(target.AnyOf).Any() || ObjectProperties.Of(target).ContainsKey(property);
    }
}
