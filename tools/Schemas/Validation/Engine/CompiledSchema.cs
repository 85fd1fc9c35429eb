using System.Text.Json;
using OpenApi.Documents.Views;

namespace OpenApi.Schemas.Validation.Engine;

/// <summary>A schema whose keywords are ready to be asked. They are made when the schema is first used.</summary>
internal sealed class CompiledSchema
{
    private readonly Lazy<SchemaKeyword[]> keywords;
    private readonly bool acceptsNull;
    private volatile bool isShared;

    public CompiledSchema(Schema source, SchemaSet set)
    {
        Source = source;

        // OpenAPI 3.0 ignores whatever stands beside a reference.
        acceptsNull = source.IsMarkedNullable && (source.Reference is null || source.KeepsReferenceSiblings);
        keywords = new Lazy<SchemaKeyword[]>(() => [.. set.KeywordsOf(source).OrderBy(keyword => keyword.Rank)]);
    }

    public Schema Source { get; }

    /// <summary>
    /// Whether more than one place leads here. Every way to judge one value many times goes through such a schema, so that it is
    /// enough to remember what these said.
    /// </summary>
    public bool IsShared => isShared;

    public IReadOnlyList<SchemaKeyword> Keywords => keywords.Value;

    /// <summary>Notes that another place leads here.</summary>
    public void Share() => isShared = true;

    /// <summary>Asks the keywords. <c>nullable: true</c> accepts null whatever else the schema says.</summary>
    public bool Ask(JsonElement value, SchemaRun run, Evaluated? seen)
    {
        if (acceptsNull && value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        var own = keywords.Value;
        var inner = own is [.., { Rank: SchemaKeyword.Last }] ? new Evaluated() : seen;
        var valid = true;
        foreach (var keyword in own)
        {
            run.Budget.Spend(1);
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

        return valid;
    }
}
