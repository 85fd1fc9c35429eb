namespace OpenApi.Tour;

/// <summary>Draws how far long work is; on a terminal only.</summary>
/// <param name="console">Where it is drawn.</param>
/// <param name="fraction">What part of the work a report stands for, 0 to 1.</param>
internal sealed class ProgressBar<T>(TourConsole console, Func<T, double> fraction) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => console.Progress(fraction(value));
}
