using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenApi.Contract.Coverage.Reports;

/// <summary>The report as JSON: the form that runs are merged from.</summary>
public static class CoverageJson
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a report.</summary>
    public static string Write(CoverageReport report) =>
        JsonSerializer.Serialize(new Layout(Version, report.Totals, report.Items), Options) + "\n";

    /// <summary>Reads a report that <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no coverage report of this version.</exception>
    public static CoverageReport Read(string json)
    {
        try
        {
            var layout = JsonSerializer.Deserialize<Layout>(json, Options);
            return layout is { Version: Version, Items.IsDefault: false }
                ? new CoverageReport(layout.Items)
                : throw new FormatException($"This is no coverage report of version {Version}.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"This is no coverage report: {broken.Message}", broken);
        }
    }

    private sealed record Layout(int Version, IReadOnlyList<CoverageTotal> Totals, ImmutableArray<CoverageItem> Items);
}
