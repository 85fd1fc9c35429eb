using System.Runtime.CompilerServices;
using System.Text;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes indented C#. Lines end in a line feed on every machine.</summary>
/// <param name="cancellationToken">Ends the writing early.</param>
internal sealed class SourceWriter(CancellationToken cancellationToken)
{
    private const int LinesBetweenChecks = 256;
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder text = new();
    private int level;
    private int lines;
    private bool atBlockStart = true;

    /// <summary>Writes one line.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref LineHandler line)
    {
        _ = line;
        EndLine();
    }

    /// <summary>Writes one line.</summary>
    public void Line(string line)
    {
        BeginLine();
        text.Append(line);
        EndLine();
    }

    /// <summary>Writes a line and opens a block below it.</summary>
    public void Open([InterpolatedStringHandlerArgument("")] ref LineHandler line)
    {
        _ = line;
        EndLine();
        OpenBlock();
    }

    /// <summary>Writes a line and opens a block below it.</summary>
    public void Open(string line)
    {
        Line(line);
        OpenBlock();
    }

    /// <summary>Closes the block.</summary>
    /// <param name="suffix">What follows the brace.</param>
    public void Close(string suffix = "")
    {
        level--;
        BeginLine();
        text.Append('}').Append(suffix);
        EndLine();
    }

    /// <summary>Sets the next member apart from the one before it, if there is one.</summary>
    public void Separate()
    {
        if (!atBlockStart)
        {
            text.Append('\n');
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void OpenBlock()
    {
        BeginLine();
        text.Append('{');
        EndLine();
        level++;
        atBlockStart = true;
    }

    private void BeginLine()
    {
        if (++lines % LinesBetweenChecks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        text.Append(' ', level * SpacesPerLevel);
    }

    private void EndLine()
    {
        text.Append('\n');
        atBlockStart = false;
    }

    /// <summary>
    /// Puts the parts of an interpolated string straight into the writer's text. It takes nothing but strings, so that no
    /// value can be formatted by the culture of the machine.
    /// </summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineHandler
    {
        private readonly StringBuilder text;

        /// <summary>Begins a line; the compiler calls it.</summary>
        public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            text = writer.text;
            writer.BeginLine();
        }

        /// <summary>Adds literal text.</summary>
        public void AppendLiteral(string value) => text.Append(value);

        /// <summary>Adds a part.</summary>
        public void AppendFormatted(string? value) => text.Append(value);
    }
}
