namespace OpenApi.Changes.Reports;

/// <summary>
/// Escapes the parts of a workflow command of GitHub Actions, so that no text can end the command or begin another one.
/// </summary>
public static class WorkflowCommand
{
    /// <summary>The message of a command.</summary>
    public static string Data(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
    }

    /// <summary>The value of a property of a command.</summary>
    public static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
