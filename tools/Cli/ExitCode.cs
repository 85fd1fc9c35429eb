namespace OpenApi.Cli;

/// <summary>The exit codes of all commands.</summary>
public static class ExitCode
{
    /// <summary>Nothing was found.</summary>
    public const int Success = 0;

    /// <summary>There are findings at or above the asked level.</summary>
    public const int Findings = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int Usage = 2;

    /// <summary>A file cannot be read or written, or is no document that a command can use.</summary>
    public const int Input = 3;

    /// <summary>The user ended the command; shells use 128 and the number of the interrupt signal.</summary>
    public const int Cancelled = 130;
}

/// <summary>The command was called wrongly; the message says how to call it.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class UsageException(string message) : Exception(message);

/// <summary>A file cannot be read or written; the message says which, why, and what to do.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class InputException(string message) : Exception(message);
