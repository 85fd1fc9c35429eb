using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using OpenApi.ClientGenerator.Modeling.Drafts;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Takes the default of a schema where it fits the property's type.</summary>
internal static class Defaults
{
    private const NumberStyles Float =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private static readonly Regex DatePattern = new(@"^\d{4}-\d{2}-\d{2}$", RegexOptions.CultureInvariant);
    private static readonly Regex TimePattern = new(@"^\d{2}:\d{2}:\d{2}$", RegexOptions.CultureInvariant);

    /// <summary>The default of a property, or null when there is none.</summary>
    /// <param name="schema">The property's schema, followed.</param>
    /// <param name="type">The property's type.</param>
    /// <param name="members">The members of an enumeration by wire value.</param>
    /// <param name="isMisfit">Whether there is a default that does not fit the type.</param>
    public static DefaultValue? Of(
        Schema schema,
        ValueDraft type,
        IReadOnlyDictionary<string, string> members,
        out bool isMisfit
    )
    {
        isMisfit = false;
        if (type.IsCollection || schema.Default is not ScalarNode { Kind: not NodeKind.Null } node)
        {
            return null;
        }

        var text = Fit(type.Kind, node, members);
        isMisfit = text is null && type.Kind is not (ValueKind.Object or ValueKind.Untyped or ValueKind.ByteArray);
        return text is null ? null : new DefaultValue(text);
    }

    private static string? Fit(ValueKind kind, ScalarNode node, IReadOnlyDictionary<string, string> members) =>
        kind switch
        {
            ValueKind.String => node.Kind == NodeKind.String ? node.Text : null,
            ValueKind.Boolean => node.Text is "true" or "false" ? node.Text : null,
            ValueKind.Enum => members.TryGetValue(node.Text, out var member) ? member : null,
            ValueKind.SByte => Whole(node.Text, sbyte.MinValue, sbyte.MaxValue),
            ValueKind.Byte => Whole(node.Text, byte.MinValue, byte.MaxValue),
            ValueKind.Int32 => Whole(node.Text, int.MinValue, int.MaxValue),
            ValueKind.Int64 => Whole(node.Text, long.MinValue, long.MaxValue),
            ValueKind.Single => Real(node.Text, float.MaxValue),
            ValueKind.Double => Real(node.Text, double.MaxValue),
            ValueKind.Decimal => decimal.TryParse(node.Text, Float, CultureInfo.InvariantCulture, out var value)
                ? value.ToString(CultureInfo.InvariantCulture)
                : null,
            ValueKind.Guid => System.Guid.TryParse(node.Text, out var guid) ? guid.ToString() : null,
            ValueKind.DateTimeOffset => IsDateTime(node.Text) ? node.Text : null,
            ValueKind.Date => DatePattern.IsMatch(node.Text) && IsDateTime(node.Text) ? node.Text : null,
            ValueKind.Time => TimePattern.IsMatch(node.Text) && IsDateTime(node.Text) ? node.Text : null,
            ValueKind.TimeSpan => IsDuration(node.Text) ? node.Text : null,
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
