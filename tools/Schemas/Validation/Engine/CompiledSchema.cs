using System.Text.Json;
using OpenApi.Documents.Views;

namespace OpenApi.Schemas.Validation.Engine;

/// <summary>A schema whose keywords are ready to be asked. They are made when the schema is first used.</summary>
internal sealed class CompiledSchema
{
    private readonly Lazy<SchemaKeyword[]> keywords;
    private readonly bool acceptsNull;

    public CompiledSchema(Schema source, SchemaSet set)
    {
        Source = source;

        // OpenAPI 3.0 ignores whatever stands beside a reference.
        acceptsNull = source.IsMarkedNullable && (source.Reference is null || source.KeepsReferenceSiblings);
        keywords = new Lazy<SchemaKeyword[]>(() => [.. set.KeywordsOf(source).OrderBy(keyword => keyword.Rank)]);
    }

    public Schema Source { get; }

    public IReadOnlyList<SchemaKeyword> Keywords => keywords.Value;

    /// <summary>Whether the value meets the schema. <c>nullable: true</c> accepts null whatever else the schema says.</summary>
    public bool Check(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (acceptsNull && value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        var own = keywords.Value;
        if (!run.Enter())
        {
            run.Leave();
            return true;
        }

        var inner = own is [.., { Rank: SchemaKeyword.Last }] ? new Evaluated() : seen;
        var valid = true;
        foreach (var keyword in own)
        {
            var outcome = keyword.Check(value, run, inner);
            if (outcome != Outcome.NotApplicable)
            {
                run.Observe(keyword, outcome == Outcome.Valid);
                valid &= outcome == Outcome.Valid;
                if (!valid && keyword.Rank == SchemaKeyword.First)
                {
                    // What a value of another type lacks besides would only hide what is wrong.
                    break;
                }
            }
        }

        if (inner is not null && inner != seen)
        {
            seen?.Add(inner);
        }

        run.Leave();
        return valid;
    }
}
