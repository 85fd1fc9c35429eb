using System.Globalization;
using System.Text.Json;

namespace OpenApi.Contract.Coverage;

/// <summary>
/// The least share of covered things for each kind, in percent. As a file it is a ratchet: it is committed beside the
/// tests, a run below it fails, and a better run may raise it.
/// </summary>
/// <param name="Least">The least percentage by kind; kinds that are not named may have any.</param>
public sealed record CoverageGate(IReadOnlyDictionary<CoverageKind, double> Least)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Reads a gate, a JSON object such as <c>{ "operation": 100, "keyword": 80.5 }</c>.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">The text is no such object.</exception>
    public static CoverageGate Parse(string json)
    {
        try
        {
            var members = JsonSerializer.Deserialize<Dictionary<string, double>>(json) ?? [];
            return new CoverageGate(
                members.ToDictionary(
                    member =>
                        Enum.TryParse<CoverageKind>(member.Key, ignoreCase: true, out var kind)
                            ? kind
                            : throw new FormatException(
                                $"'{member.Key}' is no kind of coverage. The kinds are "
                                    + string.Join(", ", Enum.GetNames<CoverageKind>().Select(Camel))
                                    + "."
                            ),
                    member => member.Value
                )
            );
        }
        catch (JsonException broken)
        {
            throw new FormatException($"The coverage gate is no JSON object of numbers: {broken.Message}", broken);
        }
    }

    /// <summary>What a report falls short of, one line for each kind; empty when the gate holds.</summary>
    public IReadOnlyList<string> Check(CoverageReport report) =>
        [
            .. report
                .Totals.Where(total => Least.TryGetValue(total.Kind, out var least) && total.GreenPercent < least)
                .Select(total =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Camel(total.Kind.ToString())}: {total.GreenPercent:0.0} % of {total.Count} covered, at least {Least[total.Kind]:0.0} % wanted"
                    )
                ),
        ];

    /// <summary>The gate that the report just passes; never lower than this one.</summary>
    public CoverageGate RaisedTo(CoverageReport report) =>
        new(
            report.Totals.ToDictionary(
                total => total.Kind,
                total => Math.Max(total.GreenPercent, Least.GetValueOrDefault(total.Kind))
            )
        );

    /// <summary>The gate as <see cref="Parse"/> reads it.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(
            Least.OrderBy(entry => entry.Key).ToDictionary(entry => Camel(entry.Key.ToString()), entry => entry.Value),
            Options
        ) + "\n";

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
