using System.Text.RegularExpressions;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>
/// The differences from Kiota that are wanted. Each line of the file is <c>-</c> (a line of Kiota's that we lack) or
/// <c>+</c> (a line that only we have), a regular expression, and after <c> # </c> the reason.
/// </summary>
internal sealed class Waivers
{
    private readonly List<Waiver> waivers;

    private Waivers(List<Waiver> waivers) => this.waivers = waivers;

    public IEnumerable<string> Unused =>
        waivers.Where(waiver => !waiver.IsUsed).Select(waiver => waiver.Pattern.ToString());

    public IEnumerable<string> WithoutReason =>
        waivers.Where(waiver => waiver.Reason.Length < 10).Select(waiver => waiver.Pattern.ToString());

    /// <summary>The differences of the table in docs/kiota.md that the reasons name: <c>D1</c> and so on.</summary>
    public IEnumerable<string> Listed => waivers.Select(waiver => waiver.Listed).OfType<string>();

    public static Waivers Parse(IEnumerable<string> text) =>
        new([
            .. text.Where(line => line.Length > 0 && line[0] is '-' or '+')
                .Select(line => line.Split(" # ", 2))
                .Select(parts => new Waiver(
                    parts[0][0],
                    new Regex(parts[0][2..].Trim(), RegexOptions.CultureInvariant),
                    parts.Length > 1 ? parts[1] : ""
                )),
        ]);

    /// <summary>The lines that no waiver of the sign covers.</summary>
    public IReadOnlyList<string> Open(char sign, IEnumerable<string> lines) =>
        [.. lines.Where(line => !waivers.Any(waiver => waiver.Sign == sign && waiver.Covers(line)))];

    /// <summary>How many of Kiota's lines a difference covers that docs/kiota.md lists: D1, D2 and so on.</summary>
    public int CountWanted(IEnumerable<string> lines) =>
        lines.Count(line => waivers.Any(waiver => waiver is { Sign: '-', Listed: not null } && waiver.Covers(line)));

    private sealed record Waiver(char Sign, Regex Pattern, string Reason)
    {
        public bool IsUsed { get; private set; }

        public string? Listed =>
            Regex.Match(Reason, @"^D\d+\b", RegexOptions.CultureInvariant) is { Success: true } match
                ? match.Value
                : null;

        public bool Covers(string line)
        {
            var covers = Pattern.IsMatch(line);
            IsUsed |= covers;
            return covers;
        }
    }
}
