using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary>
/// <c>oneOf</c> and <c>anyOf</c>. Where a discriminator names the variant, that variant alone judges; otherwise the
/// variant that came closest says what is wrong, not all of them at once.
/// </summary>
internal sealed class VariantsKeyword(
    Node node,
    bool exactlyOne,
    Variant[] variants,
    string? discriminator,
    bool isClosed
) : SchemaKeyword(exactlyOne ? "oneOf" : "anyOf", node)
{
    public override IEnumerable<CompiledSchema> Children => variants.Select(variant => variant.Schema);

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set)
    {
        var exactlyOne = ReferenceEquals(value, schema["oneOf"]);
        var property = schema.DiscriminatorProperty;
        var variants = (exactlyOne ? schema.OneOf : schema.AnyOf)
            .Select(variant => new Variant(set[variant], property is null ? [] : Variant.NamesOf(schema, variant)))
            .ToArray();
        return variants.Length == 0
            ? []
            : [new VariantsKeyword(value, exactlyOne, variants, property, IsClosed(schema, variants))];
    }

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (discriminator is not null && NameIn(value, run) is { } name)
        {
            switch (Array.FindAll(variants, variant => variant.Names.Contains(name)))
            {
                case [var only]:
                    return run.Check(only.Schema, value, seen) ? Outcome.Valid : Outcome.Invalid;
                case [] when IsUnknown(name):
                    // The constant or list that the name breaks in the nearest variant has said so, too.
                    run.Take(Closest(Try(value, run, looks: false)), withFailures: false, null);
                    return run.FailAt(
                        discriminator,
                        this,
                        "one of " + string.Join(", ", variants.SelectMany(variant => variant.Names).Distinct()),
                        JsonText.Quoted(name)
                    );
            }
        }

        var tried = Try(value, run, seen is not null);
        var met = Array.FindAll(tried, verdict => verdict.IsMet);
        if (met.Length == 1 || (met.Length > 1 && !exactlyOne))
        {
            foreach (var verdict in met)
            {
                run.Take(verdict, withFailures: false, seen);
            }

            return Outcome.Valid;
        }

        if (met.Length > 1)
        {
            return run.Fail(
                this,
                $"exactly one of {variants.Length} variants",
                "variants "
                    + string.Join(", ", tried.Index().Where(entry => entry.Item.IsMet).Select(entry => entry.Index))
                    + " all fit"
            );
        }

        run.Take(Closest(tried), withFailures: true, null);
        return run.Fail(this, $"{(exactlyOne ? "exactly" : "at least")} one of {variants.Length} variants", value);
    }

    private Verdict[] Try(JsonElement value, SchemaRun run, bool looks)
    {
        var tried = Array.ConvertAll(variants, variant => run.Judge(variant.Schema, value, looks));
        run.Budget.Spend(tried.Sum(verdict => (long)verdict.Found.Weight));
        return tried;
    }

    private static Verdict Closest(Verdict[] tried) => tried.MinBy(verdict => verdict.Found.Distance)!;

    /// <summary>
    /// Whether every object is of a variant that the discriminator can name: "if the discriminator value does not match an
    /// implicit or explicit mapping, no schema can be determined and validation SHOULD fail" (OpenAPI, "Discriminator Object").
    /// </summary>
    private static bool IsClosed(Schema owner, Variant[] variants) =>
        owner.DiscriminatorProperty is not null
        && Array.TrueForAll(
            variants,
            variant => variant.Names.Length > 0 || variant.Schema.Source.Types == SchemaTypes.Null
        );

    private bool IsUnknown(string name) =>
        isClosed && !Array.Exists(variants, variant => variant.Schema.Source.Reference?.Split('/')[^1] == name);

    private string? NameIn(JsonElement value, SchemaRun run) =>
        value.ValueKind == JsonValueKind.Object
        && run.TryGetMember(value, discriminator!, out var name)
        && name.ValueKind == JsonValueKind.String
            ? JsonText.Of(name)
            : null;
}

/// <summary>One schema of <c>oneOf</c> or <c>anyOf</c>.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Names">The values of the discriminator that stand for it.</param>
internal sealed record Variant(CompiledSchema Schema, string[] Names)
{
    /// <summary>The mapped values; without any the name of the referenced schema (OpenAPI, "Discriminator Object").</summary>
    public static string[] NamesOf(Schema owner, Schema variant)
    {
        if (variant.Reference is not { } reference)
        {
            return [];
        }

        var name = reference.Split('/')[^1];
        var mapped = owner
            .DiscriminatorMapping.Where(entry =>
                entry.Value.AsString is { } target && (target == reference || target == name)
            )
            .Select(entry => entry.Name)
            .ToArray();
        return mapped.Length > 0 ? mapped : [name];
    }
}
