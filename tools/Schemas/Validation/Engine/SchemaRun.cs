using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Engine;

/// <summary>A keyword that a value broke.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Pointer">Where the value stands.</param>
/// <param name="Depth">How many segments the pointer has.</param>
/// <param name="Expected">What the keyword asks for.</param>
/// <param name="Actual">What is there.</param>
internal sealed record SchemaFailure(SchemaKeyword Keyword, string Pointer, int Depth, string Expected, string Actual);

/// <summary>One check of one value: where it stands in the value, what it found, and what it saw.</summary>
/// <param name="direction">Which way the value travels; it decides what <c>readOnly</c> and <c>writeOnly</c> mean.</param>
/// <param name="observes">Whether to note which keywords were met and broken.</param>
internal sealed class SchemaRun(Direction direction, bool observes)
{
    private const int Deepest = 512;
    private readonly List<SchemaFailure> failures = [];
    private readonly List<(SchemaKeyword Keyword, bool Met)> observations = [];
    private List<(string? Member, int Item)> place = [];
    private int depth;

    public Direction Direction => direction;

    public IReadOnlyList<SchemaFailure> Failures => failures;

    /// <summary>Every keyword that was asked and what it said, those of rejected variants left out.</summary>
    public IReadOnlyList<(SchemaKeyword Keyword, bool Met)> Observations => observations;

    /// <summary>Steps into a schema; false when schemas lead back into each other without an end.</summary>
    public bool Enter() => ++depth <= Deepest;

    public void Leave() => depth--;

    public Outcome At(string member, JsonElement value, CompiledSchema schema)
    {
        place.Add((member, 0));
        var valid = schema.Check(value, this, null);
        place.RemoveAt(place.Count - 1);
        return valid ? Outcome.Valid : Outcome.Invalid;
    }

    public Outcome At(int item, JsonElement value, CompiledSchema schema)
    {
        place.Add((null, item));
        var valid = schema.Check(value, this, null);
        place.RemoveAt(place.Count - 1);
        return valid ? Outcome.Valid : Outcome.Invalid;
    }

    public void Observe(SchemaKeyword keyword, bool met)
    {
        if (observes && keyword.IsAssertion)
        {
            observations.Add((keyword, met));
        }
    }

    public Outcome Fail(SchemaKeyword keyword, string expected, JsonElement actual) =>
        Fail(keyword, expected, JsonComparison.Show(actual));

    public Outcome Fail(SchemaKeyword keyword, string expected, string actual)
    {
        failures.Add(new SchemaFailure(keyword, Pointer(), place.Count, expected, actual));
        return Outcome.Invalid;
    }

    /// <summary>Reports a failure of a member that stands one step below.</summary>
    public Outcome FailAt(string member, SchemaKeyword keyword, string expected, string actual)
    {
        place.Add((member, 0));
        Fail(keyword, expected, actual);
        place.RemoveAt(place.Count - 1);
        return Outcome.Invalid;
    }

    /// <summary>A check of the same value whose findings count only when they are taken over.</summary>
    public SchemaRun Branch() => new(direction, observes) { place = [.. place], depth = depth };

    /// <summary>Takes over what a branch found and saw.</summary>
    public void Take(SchemaRun branch, bool withFailures)
    {
        observations.AddRange(branch.observations);
        if (withFailures)
        {
            failures.AddRange(branch.failures);
        }
    }

    private string Pointer()
    {
        var pointer = new StringBuilder();
        foreach (var (member, item) in place)
        {
            pointer
                .Append('/')
                .Append(member is null ? item.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(member));
        }

        return pointer.ToString();
    }
}
