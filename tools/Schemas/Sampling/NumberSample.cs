using System.Text.Json.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Schemas.Sampling;

/// <summary>A number inside the bounds of a schema, as near to one as they allow.</summary>
internal static class NumberSample
{
    public static JsonValue Of(SchemaParts parts)
    {
        var isInteger = parts.Type == SchemaTypes.Integer;
        var step = parts.Numbers("multipleOf").DefaultIfEmpty(isInteger ? 1 : 0).Max();
        var nudge = step > 0 ? step : 0.5m;

        // 3.0 marks a bound as exclusive by a boolean beside it, 3.1 by a keyword with a number.
        var low = Highest(
            parts.Numbers("minimum").Select(bound => parts.IsTrue("exclusiveMinimum") ? bound + nudge : bound),
            parts.Numbers("exclusiveMinimum").Select(bound => bound + nudge)
        );
        var high = Lowest(
            parts.Numbers("maximum").Select(bound => parts.IsTrue("exclusiveMaximum") ? bound - nudge : bound),
            parts.Numbers("exclusiveMaximum").Select(bound => bound - nudge)
        );
        var value = Math.Min(Math.Max(1, low ?? decimal.MinValue), high ?? decimal.MaxValue);
        if (step > 0)
        {
            value = Math.Ceiling(value / step) * step;
            value = high is { } top && value > top ? Math.Floor(top / step) * step : value;
        }

        return isInteger ? JsonValue.Create(decimal.Truncate(value)) : JsonValue.Create(value);
    }

    private static decimal? Highest(IEnumerable<decimal> bounds, IEnumerable<decimal> more) =>
        bounds.Concat(more).Select(bound => (decimal?)bound).Max();

    private static decimal? Lowest(IEnumerable<decimal> bounds, IEnumerable<decimal> more) =>
        bounds.Concat(more).Select(bound => (decimal?)bound).Min();
}
