using System.Text.Json;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;

namespace OpenApi.Schemas.Validation.Keywords;

/// <summary>
/// <c>oneOf</c> and <c>anyOf</c>. Where a discriminator names the variant, that variant alone judges; otherwise the
/// variant that came closest says what is wrong, not all of them at once.
/// </summary>
internal sealed class VariantsKeyword(Node node, bool exactlyOne, Variant[] variants, string? discriminator)
    : SchemaKeyword(exactlyOne ? "oneOf" : "anyOf", node)
{
    public override IEnumerable<CompiledSchema> Children => variants.Select(variant => variant.Schema);

    public static IEnumerable<SchemaKeyword> Of(Schema schema, Node value, SchemaSet set)
    {
        var exactlyOne = ReferenceEquals(value, schema["oneOf"]);
        var property = schema.DiscriminatorProperty;
        var variants = (exactlyOne ? schema.OneOf : schema.AnyOf)
            .Select(variant => new Variant(set[variant], property is null ? [] : Variant.NamesOf(schema, variant)))
            .ToArray();
        return variants.Length == 0 ? [] : [new VariantsKeyword(value, exactlyOne, variants, property)];
    }

    public override Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (Named(value) is { } named)
        {
            return named.Schema.Check(value, run, seen) ? Outcome.Valid : Outcome.Invalid;
        }

        var tried = variants.Select(variant => Try(variant, value, run, seen)).ToList();
        var met = tried.Where(attempt => attempt.IsMet).ToList();
        if (met.Count == 1 || (met.Count > 1 && !exactlyOne))
        {
            foreach (var attempt in met)
            {
                run.Take(attempt.Run, withFailures: false);
                if (attempt.Seen is not null)
                {
                    seen!.Add(attempt.Seen);
                }
            }

            return Outcome.Valid;
        }

        if (met.Count > 1)
        {
            return run.Fail(
                this,
                $"exactly one of {variants.Length} variants",
                "variants "
                    + string.Join(", ", tried.Index().Where(entry => entry.Item.IsMet).Select(entry => entry.Index))
                    + " all fit"
            );
        }

        var closest = tried.MinBy(attempt => attempt.Run.Failures.Sum(Distance))!;
        run.Take(closest.Run, withFailures: true);
        return run.Fail(this, $"{(exactlyOne ? "exactly" : "at least")} one of {variants.Length} variants", value);
    }

    /// <summary>A wrong type or constant means that another variant was meant, rather than a slip in this one.</summary>
    private static int Distance(SchemaFailure failure) =>
        failure.Keyword.Name switch
        {
            "type" => 1_000 / (1 + failure.Depth),
            "const" or "enum" => 100 / (1 + failure.Depth),
            _ => 1,
        };

    private static Attempt Try(Variant variant, JsonElement value, SchemaRun run, Evaluated? seen)
    {
        var branch = run.Branch();
        var looked = seen is null ? null : new Evaluated();
        return new Attempt(variant.Schema.Check(value, branch, looked), branch, looked);
    }

    private Variant? Named(JsonElement value) =>
        discriminator is not null
        && value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(discriminator, out var name)
        && name.ValueKind == JsonValueKind.String
        && Array.FindAll(variants, variant => variant.Names.Contains(name.GetString()!)) is [var only]
            ? only
            : null;

    private sealed record Attempt(bool IsMet, SchemaRun Run, Evaluated? Seen);
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
