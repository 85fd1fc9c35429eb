namespace OpenApi.Cli.Comparison;

/// <summary>A report that is written to a file, as <c>--report html=changes.html</c> asks for it.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Path">The file.</param>
internal sealed record ReportFile(ReviewFormat Format, string Path)
{
    /// <summary>Takes a value of the option apart.</summary>
    /// <exception cref="UsageException">The value names no format or no file.</exception>
    public static ReportFile Parse(string text)
    {
        var parts = text.Split('=', 2);
        return
            parts is [var name, { Length: > 0 } path]
            && Enum.TryParse<ReviewFormat>(name, ignoreCase: true, out var format)
            && Enum.IsDefined(format)
            ? new ReportFile(format, path)
            : throw new UsageException(
                $"'{text}' is no report; write it as FORMAT=FILE, such as --report html=changes.html."
            );
    }
}
