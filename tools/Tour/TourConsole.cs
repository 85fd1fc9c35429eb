using System.Globalization;

namespace OpenApi.Tour;

/// <summary>Writes the lines of the tour: with colours on a terminal, plain otherwise.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="isVerbose">Whether requests and answers are shown.</param>
/// <param name="hasColour">Whether the output understands colours.</param>
internal sealed class TourConsole(TextWriter output, bool isVerbose, bool hasColour)
{
    private const string Green = "\u001b[32m";
    private const string Yellow = "\u001b[33m";
    private const string Red = "\u001b[31m";
    private const string Bold = "\u001b[1m";
    private const string Grey = "\u001b[90m";
    private const int BarWidth = 40;
    private const string Plain = "\u001b[0m";

    /// <summary>Whether standard output is a terminal whose user did not ask for plain text (https://no-color.org).</summary>
    public static bool CanColour() =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Begins a service.</summary>
    public void Title(string text)
    {
        output.WriteLine();
        output.WriteLine(Coloured(Bold, text));
    }

    /// <summary>Writes one call on one line, and in between what went over the wire.</summary>
    public void Step(StepResult result)
    {
        var mark =
            !result.IsAsDocumented ? Coloured(Red, "FAIL")
            : result.IsFailure ? Coloured(Yellow, "ok  ")
            : Coloured(Green, "ok  ");
        output.WriteLine($"  {mark} {result.Request}  ->  {result.Outcome}");
        if (isVerbose)
        {
            foreach (var line in result.Transcript)
            {
                output.WriteLine(Coloured(Grey, "         " + line));
            }
        }
    }

    /// <summary>Draws how far long work is, over the line that stood there before.</summary>
    public void Progress(double fraction)
    {
        if (hasColour)
        {
            var done = (int)(Math.Clamp(fraction, 0, 1) * BarWidth);
            var bar = new string('#', done) + new string('.', BarWidth - done);
            output.Write(done < BarWidth ? $"\r  [{bar}]" : "\r" + new string(' ', BarWidth + 4) + "\r");
        }
    }

    /// <summary>Says how it ended, and what did not come out as documented.</summary>
    public void Summary(int steps, IReadOnlyList<string> failures)
    {
        output.WriteLine();
        foreach (var failure in failures)
        {
            output.WriteLine(Coloured(Red, "Not as documented: ") + failure);
        }

        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{steps} steps, {steps - failures.Count} as documented, {failures.Count} not."
        );
        output.WriteLine(Coloured(failures.Count == 0 ? Green : Red, text));
    }

    private string Coloured(string colour, string text) => hasColour ? colour + text + Plain : text;
}
