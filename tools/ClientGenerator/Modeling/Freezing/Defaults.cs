using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Takes the default of a schema where it fits the property's type.</summary>
internal static class Defaults
{
    private const NumberStyles Float =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private static readonly Regex DatePattern = new(@"^\d{4}-\d{2}-\d{2}$", RegexOptions.CultureInvariant);
    private static readonly Regex TimePattern = new(@"^\d{2}:\d{2}:\d{2}$", RegexOptions.CultureInvariant);

    /// <summary>The value that a property begins with, or null where it does not fit.</summary>
    /// <param name="kind">The JSON kind of the default, or of the only value that the schema allows.</param>
    /// <param name="text">Its text.</param>
    /// <param name="type">The property's type.</param>
    /// <param name="members">The members of an enumeration by wire value.</param>
    /// <param name="isMisfit">Whether the type has such values, and this is none.</param>
    public static DefaultValue? Of(
        NodeKind kind,
        string text,
        ValueDraft type,
        IReadOnlyDictionary<string, string> members,
        out bool isMisfit
    )
    {
        isMisfit = false;
        if (type.IsCollection)
        {
            return null;
        }

        var fitting = Fit(type.Kind, kind, text, members);
        isMisfit = fitting is null && type.Kind is not (ValueKind.Object or ValueKind.Untyped or ValueKind.ByteArray);
        return fitting is null ? null : new DefaultValue(fitting);
    }

    private static string? Fit(
        ValueKind type,
        NodeKind kind,
        string text,
        IReadOnlyDictionary<string, string> members
    ) =>
        type switch
        {
            ValueKind.String => kind == NodeKind.String ? text : null,
            ValueKind.Boolean => text is "true" or "false" ? text : null,
            ValueKind.Enum => members.TryGetValue(text, out var member) ? member : null,
            ValueKind.SByte => Whole(text, sbyte.MinValue, sbyte.MaxValue),
            ValueKind.Byte => Whole(text, byte.MinValue, byte.MaxValue),
            ValueKind.Int32 => Whole(text, int.MinValue, int.MaxValue),
            ValueKind.Int64 => Whole(text, long.MinValue, long.MaxValue),
            ValueKind.Single => Real(text, float.MaxValue),
            ValueKind.Double => Real(text, double.MaxValue),
            ValueKind.Decimal => decimal.TryParse(text, Float, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(CultureInfo.InvariantCulture)
                : null,
            ValueKind.Guid => System.Guid.TryParse(text, out var guid) ? guid.ToString() : null,
            ValueKind.DateTimeOffset => IsDateTime(text) ? text : null,
            ValueKind.Date => DatePattern.IsMatch(text) && IsDateTime(text) ? text : null,
            ValueKind.Time => TimePattern.IsMatch(text) && IsDateTime(text) ? text : null,
            ValueKind.TimeSpan => IsDuration(text) ? text : null,
            _ => null,
        };

    private static string? Whole(string text, long lowest, long highest) =>
        decimal.TryParse(text, Float, CultureInfo.InvariantCulture, out var value)
        && value == decimal.Truncate(value)
        && value >= lowest
        && value <= highest
            ? decimal.Truncate(value).ToString("0", CultureInfo.InvariantCulture)
            : null;

    private static string? Real(string text, double highest) =>
        double.TryParse(text, Float, CultureInfo.InvariantCulture, out var value)
        && !double.IsNaN(value)
        && Math.Abs(value) <= highest
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : null;

    private static bool IsDateTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsDuration(string text)
    {
        try
        {
            _ = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
