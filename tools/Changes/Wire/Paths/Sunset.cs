using System.Globalization;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>The day from which an operation may be gone, as <c>x-sunset</c> says it.</summary>
internal static class Sunset
{
    /// <summary>The text of the date; null where there is none.</summary>
    public static string? TextOf(Operation operation) => operation.Node["x-sunset"]?.AsString;

    /// <summary>The moment; null for a text that is no date.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;

    /// <summary>Whether an operation is promised for a day: its date comes later, or is none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="today">The day; null where nobody knows it, which makes every date one that has not come.</param>
    public static bool Promises(Operation operation, DateOnly? today) =>
        TextOf(operation) is { } text && !(Read(text) is { } date && DateOnly.FromDateTime(date.UtcDateTime) <= today);
}
