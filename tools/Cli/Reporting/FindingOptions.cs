using System.CommandLine;
using OpenApi.Documents.Diagnostics;

namespace OpenApi.Cli.Reporting;

/// <summary>How findings are written.</summary>
internal enum FindingFormat
{
    /// <summary>A line each, as compilers write them.</summary>
    Text,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>Tables for a pull request.</summary>
    Markdown,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Commands of GitHub Actions, which show at the lines of a pull request.</summary>
    Github,
}

/// <summary>The level from which findings make a command fail.</summary>
internal enum FailureLevel
{
    /// <summary>Errors.</summary>
    Error,

    /// <summary>Warnings and errors.</summary>
    Warning,

    /// <summary>All findings.</summary>
    Info,

    /// <summary>No finding.</summary>
    Never,
}

/// <summary>The options that all commands with findings have.</summary>
internal static class FindingOptions
{
    /// <summary><c>--format</c>, a <see cref="FindingFormat"/>.</summary>
    public static Option<string> Format() =>
        Choice.Of(["--format", "-f"], "How findings are written to the standard output.", FindingFormat.Text);

    /// <summary><c>--fail-on</c>, a <see cref="FailureLevel"/>.</summary>
    public static Option<string> FailOn() =>
        Choice.Of(["--fail-on"], "The level from which findings give the exit code 1.", FailureLevel.Error);

    /// <summary>The exit code for findings of these severities.</summary>
    public static int ExitCodeOf(IEnumerable<Severity> severities, FailureLevel level) =>
        severities.Any(severity => Fails(severity, level)) ? ExitCode.Findings : ExitCode.Success;

    private static bool Fails(Severity severity, FailureLevel level) =>
        level switch
        {
            FailureLevel.Error => severity is Severity.Error,
            FailureLevel.Warning => severity is Severity.Error or Severity.Warning,
            FailureLevel.Info => true,
            _ => false,
        };
}
