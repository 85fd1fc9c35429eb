using System.Globalization;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>A line for each finding in the way of compilers, so that editors can jump to it.</summary>
internal static class TextReport
{
    private const string Reset = "\u001b[0m";

    /// <summary>Writes findings.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            var (colour, end) = terminal.HasColours ? (Colour(finding.Descriptor.Severity), Reset) : ("", "");
            terminal.Out.WriteLine(Line(finding, colour, end));
        }
    }

    /// <summary>A finding in one line, without colours.</summary>
    public static string Line(Diagnostic finding) => Line(finding, "", "");

    private static string Line(Diagnostic finding, string colour, string end) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Location}: {colour}{FindingReport.Word(finding.Descriptor.Severity)} {finding.Descriptor.Id}{end}: {finding.Message}{At(finding)}"
        );

    private static string At(Diagnostic finding) =>
        finding.Location.Pointer.Length == 0 ? "" : $" [{MessageText.OneLine(finding.Location.Pointer)}]";

    private static string Colour(Severity severity) =>
        severity switch
        {
            Severity.Error => "\u001b[31m",
            Severity.Warning => "\u001b[33m",
            _ => "\u001b[36m",
        };
}
