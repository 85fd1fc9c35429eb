using System.Collections.Immutable;
using System.Text.Json;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.Contract.Sampling;

namespace OpenApi.Contract.Validation.Schemas;

/// <summary>Checks values against schemas and puts the findings into the words of violations.</summary>
/// <remarks>Thread-safe; keep one for many values, for it keeps what it made of the schemas.</remarks>
public sealed class SchemaCheck
{
    private readonly SchemaSet schemas = new();

    /// <summary>The compiled form of a schema.</summary>
    internal CompiledSchema Compiled(Schema schema) => schemas[schema];

    /// <summary>Checks a value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">The part of the message that the value is, and its name there.</param>
    /// <param name="direction">Which way it travels.</param>
    public ImmutableArray<Violation> Check(
        Schema schema,
        JsonElement value,
        (ViolationPlace Place, string Name) place,
        Direction direction
    ) => Check(schema, value, place, direction, null);

    internal ImmutableArray<Violation> Check(
        Schema schema,
        JsonElement value,
        (ViolationPlace Place, string Name) place,
        Direction direction,
        ICollection<(SchemaKeyword Keyword, bool Met)>? observations
    )
    {
        var run = new SchemaRun(direction, observations is not null);
        schemas[schema].Check(value, run, null);
        foreach (var observation in run.Observations)
        {
            observations!.Add(observation);
        }

        return
        [
            .. run.Failures.Select(failure => new Violation(
                place.Place,
                place.Name,
                failure.Pointer,
                failure.Keyword.Name,
                failure.Expected,
                failure.Actual,
                RuleLocation.Of(failure.Keyword.Node)
            )),
        ];
    }
}
