namespace OpenApi.Cli;

/// <summary>Where a command writes to.</summary>
/// <param name="Out">Takes findings and results.</param>
/// <param name="Error">Takes logs and progress.</param>
/// <param name="HasColours">Whether <paramref name="Out"/> shows colours.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool HasColours)
{
    /// <summary>Whether the command is all that its process is there for, so that it may set how the process runs.</summary>
    public bool OwnsProcess { get; init; }

    /// <summary>The terminal of the process; it has colours unless it is redirected or <c>NO_COLOR</c> is set.</summary>
    public static Terminal OfProcess() =>
        new(
            new GuardedWriter(
                Console.Out,
                failure => throw new InputException($"The standard output takes nothing more: {failure.Message}")
            ),
            // Nobody is left to tell, and the exit code still says how the command ended.
            new GuardedWriter(Console.Error, _ => { }),
            !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        )
        {
            OwnsProcess = true,
        };
}
