using System.Collections.Immutable;
using System.Text.Json;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation.Budgets;
using OpenApi.Schemas.Validation.Engine;
using OpenApi.Schemas.Values;

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
    /// <param name="outcomes">Takes what each assertion said, each once; null when nobody wants to know.</param>
    /// <param name="budget">The work that the check may cost, shared with others; null for one of its own.</param>
    /// <returns>
    /// What the value breaks, the first hundred with the number of the rest; empty when it meets the schema. A value that the
    /// budget is too small for breaks <see cref="SchemaViolation.UndecidedKeyword"/>, for nothing is known of it.
    /// </returns>
    public ImmutableArray<SchemaViolation> Check(
        Schema schema,
        JsonElement value,
        Direction direction,
        ICollection<AssertionOutcome>? outcomes = null,
        CheckBudget? budget = null
    )
    {
        var work = budget ?? new CheckBudget();
        work.Extend(JsonText.LengthOf(value));
        var run = new SchemaRun(value, direction, outcomes is not null, work);
        run.Check(schemas[schema], value, null);
        if (work.Exhausted is { } reason)
        {
            return [SchemaViolation.Undecided(schema, reason)];
        }

        foreach (var (keyword, met) in run.Found.Observations)
        {
            outcomes!.Add(new AssertionOutcome(keyword.Node, met));
        }

        var found = run.Found;
        var shown = found
            .Failures.Select(failure => new SchemaViolation(
                failure.Place.Pointer(),
                failure.Keyword.Name,
                failure.Expected,
                failure.Actual,
                failure.Keyword.Node
            ))
            .ToImmutableArray();
        return found.Count > shown.Length ? shown.Add(SchemaViolation.Rest(schema, found.Count - shown.Length)) : shown;
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
