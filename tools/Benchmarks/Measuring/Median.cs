namespace OpenApi.Benchmarks.Measuring;

/// <summary>The median, which one disturbed round cannot move.</summary>
internal static class Median
{
    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
