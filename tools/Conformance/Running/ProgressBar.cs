using System.Globalization;
using OpenApi.Conformance.Checking;

namespace OpenApi.Conformance.Running;

/// <summary>Shows how far a run is: a bar on a terminal, nothing anywhere else.</summary>
/// <param name="total">How many documents there are.</param>
/// <param name="output">Where the bar goes.</param>
/// <param name="isTerminal">Whether that is a terminal.</param>
public sealed class ProgressBar(int total, TextWriter output, bool isTerminal)
{
    private const int Width = 30;
    private readonly Lock gate = new();
    private int done;

    /// <summary>Moves the bar on.</summary>
    public void Advance(DocumentResult result)
    {
        if (!isTerminal)
        {
            return;
        }

        lock (gate)
        {
            done++;
            var filled = Width * done / total;
            var bar = new string('#', filled) + new string('.', Width - filled);
            output.Write(
                string.Create(CultureInfo.InvariantCulture, $"\r[{bar}] {done}/{total} {result.Document, -60:s}")
            );
            if (done == total)
            {
                output.WriteLine();
            }
        }
    }
}
