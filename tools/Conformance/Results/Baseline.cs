using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenApi.Conformance.Checking;

namespace OpenApi.Conformance.Results;

/// <summary>
/// What is known and accepted: the figures of the last whole run, and by name each document that gives no client or lacks
/// operations. Compile errors, warnings, exceptions and hangs are never accepted.
/// </summary>
public sealed record Baseline
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The figures of the last whole run.</summary>
    public Figures? Figures { get; init; }

    /// <summary>The documents that cannot be used, with the first error.</summary>
    public ImmutableSortedDictionary<string, string> Unusable { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How many operations the clients of documents lack.</summary>
    public ImmutableSortedDictionary<string, int> LeftOut { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The baseline that results come to.</summary>
    public static Baseline Of(IReadOnlyCollection<DocumentResult> results) =>
        new()
        {
            Figures = Figures.Of(results),
            Unusable = results
                .Where(result => result.Outcome == Outcome.Unusable)
                .ToImmutableSortedDictionary(
                    result => result.Document,
                    result => string.Join(" ", result.Problems),
                    StringComparer.Ordinal
                ),
            LeftOut = results
                .Where(result => result.LeftOut > 0)
                .ToImmutableSortedDictionary(
                    result => result.Document,
                    result => result.LeftOut,
                    StringComparer.Ordinal
                ),
        };

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="JsonException">The file is no baseline.</exception>
    public static Baseline Read(string path) =>
        JsonSerializer.Deserialize<Baseline>(File.ReadAllText(path), Format) ?? new Baseline();

    /// <summary>Writes the baseline.</summary>
    /// <param name="path">The file.</param>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Format) + "\n");

    /// <summary>What a result makes worse, in sentences; none when it keeps to the baseline.</summary>
    public IEnumerable<string> RegressionsOf(DocumentResult result)
    {
        if (result.Outcome is Outcome.Exception or Outcome.Hang)
        {
            yield return $"{result.Document}: {result.Outcome}: {result.Problems.FirstOrDefault()}";
        }

        if (result.Outcome is Outcome.Unusable && !Unusable.ContainsKey(result.Document))
        {
            yield return $"{result.Document} gives no client any more: {result.Problems.FirstOrDefault()}";
        }

        if (result.Outcome is Outcome.Unusable && result.Problems.IsEmpty)
        {
            yield return $"{result.Document} gives no client, and no error says why";
        }

        if (result.Errors + result.Warnings > 0)
        {
            yield return $"{result.Document}: {result.Errors} compile errors, {result.Warnings} warnings: {string.Join("\n    ", result.Problems)}";
        }

        var accepted = LeftOut.GetValueOrDefault(result.Document);
        if (result.LeftOut > accepted)
        {
            yield return $"{result.Document}: {result.LeftOut} operations are left out, {accepted} are accepted";
        }

        if (result.LeftOutSilently != 0)
        {
            yield return $"{result.Document}: {result.LeftOutSilently} operations are left out without a diagnostic";
        }
    }
}
