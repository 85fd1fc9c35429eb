using System.Collections.Immutable;

namespace OpenApi.Cli.Comparison;

/// <summary>A report that is written to a file, as <c>--report html=changes.html</c> asks for it.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Path">The file.</param>
internal sealed record ReportFile(ReviewFormat Format, string Path)
{
    /// <summary>Takes all values of the option apart.</summary>
    /// <exception cref="UsageException">A value names no format or no file, or two name the same file.</exception>
    public static ImmutableArray<ReportFile> ParseAll(IEnumerable<string> texts)
    {
        ImmutableArray<ReportFile> reports = [.. texts.Select(Parse)];
        return reports.GroupBy(report => report.FullPath).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new UsageException(
                $"{twice.First().Path} is given to two reports; give each one a file of its own."
            )
            : reports;
    }

    /// <summary>Makes sure that no report takes the place of what it is about.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="inputs">The files that the command reads.</param>
    /// <exception cref="UsageException">One does.</exception>
    public static void RefuseInputs(IEnumerable<ReportFile> reports, IEnumerable<string> inputs)
    {
        var read = inputs.Select(System.IO.Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        if (reports.FirstOrDefault(report => read.Contains(report.FullPath)) is { } wrong)
        {
            throw new UsageException($"{wrong.Path} is read by this command; give the report another file.");
        }
    }

    private string FullPath => System.IO.Path.GetFullPath(Path);

    private static ReportFile Parse(string text)
    {
        var parts = text.Split('=', 2);
        return
            parts is [var name, { Length: > 0 } path]
            && Enum.GetNames<ReviewFormat>().Contains(name, StringComparer.OrdinalIgnoreCase)
            ? new ReportFile(Enum.Parse<ReviewFormat>(name, ignoreCase: true), path)
            : throw new UsageException(
                $"'{text}' is no report; write it as FORMAT=FILE, such as --report html=changes.html."
            );
    }
}
