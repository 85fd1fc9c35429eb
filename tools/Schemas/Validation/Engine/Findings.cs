using System.Text.Json;
using OpenApi.Schemas.Values;

namespace OpenApi.Schemas.Validation.Engine;

/// <summary>A keyword that a value broke. The texts are made only for what is shown in the end.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Place">Where the value stands.</param>
/// <param name="Expected">What the keyword asks for.</param>
/// <param name="Value">What is there; undefined where <paramref name="Words"/> say it.</param>
/// <param name="Words">What is there in words, or null.</param>
internal sealed record SchemaFailure(
    SchemaKeyword Keyword,
    ValuePlace Place,
    string Expected,
    JsonElement Value,
    string? Words
)
{
    public string Actual => Words ?? JsonComparison.Show(Value);
}

/// <summary>
/// What was found about a value: the first failures and the number of all, and what each keyword said. However many
/// values break a schema, the findings stay small.
/// </summary>
internal sealed class Findings
{
    /// <summary>The most failures that are kept.</summary>
    public const int MostKept = 100;

    private List<SchemaFailure>? failures;
    private HashSet<(SchemaKeyword Keyword, bool Met)>? observations;

    public IReadOnlyList<SchemaFailure> Failures => failures ?? [];

    /// <summary>How many failures there were, those included that are not kept.</summary>
    public long Count { get; private set; }

    /// <summary>How far the value is from meeting the schema.</summary>
    public long Distance { get; private set; }

    /// <summary>Every keyword that was asked and what it said, those of rejected variants left out.</summary>
    public IReadOnlyCollection<(SchemaKeyword Keyword, bool Met)> Observations => observations ?? [];

    /// <summary>What merging the findings elsewhere costs.</summary>
    public int Weight => 1 + (failures?.Count ?? 0) + (observations?.Count ?? 0);

    public void Observe(SchemaKeyword keyword, bool met) => (observations ??= []).Add((keyword, met));

    public void Add(SchemaFailure failure)
    {
        Keep(failure);
        Count++;
        Distance += DistanceOf(failure);
    }

    public void Add(Findings other, bool withFailures)
    {
        if (other.observations is { } seen)
        {
            (observations ??= []).UnionWith(seen);
        }

        if (!withFailures || other.Count == 0)
        {
            return;
        }

        foreach (var failure in other.Failures)
        {
            Keep(failure);
        }

        Count += other.Count;
        Distance += other.Distance;
    }

    private void Keep(SchemaFailure failure)
    {
        failures ??= [];
        if (failures.Count < MostKept)
        {
            failures.Add(failure);
        }
    }

    /// <summary>A wrong type or constant means that another variant was meant, rather than a slip in this one.</summary>
    private static long DistanceOf(SchemaFailure failure) =>
        failure.Keyword.Name switch
        {
            "type" => 1_000 / (1 + failure.Place.Depth),
            "const" or "enum" => 100 / (1 + failure.Place.Depth),
            _ => 1,
        };
}
