using System.Collections.Immutable;
using System.Text.Json;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Engine;

namespace OpenApi.Schemas.Validation;

/// <summary>Checks values against schemas.</summary>
/// <remarks>Thread-safe; keep one for many values, for it keeps what it made of the schemas.</remarks>
public sealed class SchemaCheck
{
    private readonly SchemaSet schemas = new(SchemaCompiler.KeywordsOf);

    /// <summary>Checks a value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="direction">Which way it travels.</param>
    /// <param name="outcomes">Takes what each assertion said; null when nobody wants to know.</param>
    /// <returns>What the value breaks; empty when it meets the schema.</returns>
    public ImmutableArray<SchemaViolation> Check(
        Schema schema,
        JsonElement value,
        Direction direction,
        ICollection<AssertionOutcome>? outcomes = null
    )
    {
        var run = new SchemaRun(direction, outcomes is not null);
        schemas[schema].Check(value, run, null);
        foreach (var (keyword, met) in run.Observations)
        {
            outcomes!.Add(new AssertionOutcome(keyword.Node, met));
        }

        return
        [
            .. run.Failures.Select(failure => new SchemaViolation(
                failure.Pointer,
                failure.Keyword.Name,
                failure.Expected,
                failure.Actual,
                failure.Keyword.Node
            )),
        ];
    }

    /// <summary>The assertions of schemas and of all that they lead to, each schema once.</summary>
    /// <param name="roots">The schemas.</param>
    public IEnumerable<SchemaAssertion> Assertions(IEnumerable<Schema> roots)
    {
        var seen = new HashSet<CompiledSchema>();
        var open = new Stack<CompiledSchema>(roots.Select(root => schemas[root]));
        while (open.TryPop(out var schema))
        {
            if (!seen.Add(schema))
            {
                continue;
            }

            foreach (var keyword in schema.Keywords)
            {
                foreach (var child in keyword.Children)
                {
                    open.Push(child);
                }

                if (keyword.IsAssertion)
                {
                    yield return new SchemaAssertion(keyword.Name, keyword.Node, keyword.FitsAnyText);
                }
            }
        }
    }
}
