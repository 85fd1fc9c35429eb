using System.Globalization;
using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Emission;

/// <summary>Writes defaults as C# expressions.</summary>
internal static class DefaultLiteral
{
    /// <summary>The expression of a default that fits its type.</summary>
    public static string Of(TypeReference type, DefaultValue value) =>
        type.Kind switch
        {
            ValueKind.Boolean or ValueKind.SByte or ValueKind.Byte or ValueKind.Int32 => value.Text,
            ValueKind.Int64 => value.Text + "L",
            ValueKind.Single => value.Text + "f",
            ValueKind.Double => value.Text + "d",
            ValueKind.Decimal => value.Text + "m",
            ValueKind.Date => OfDate(value.Text),
            ValueKind.Time => OfTime(value.Text),
            ValueKind.DateTimeOffset =>
                $"_System::DateTimeOffset.Parse({Literal.Of(value.Text)}, _System::Globalization.CultureInfo.InvariantCulture)",
            ValueKind.TimeSpan => $"_System::Xml.XmlConvert.ToTimeSpan({Literal.Of(value.Text)})",
            ValueKind.Guid => $"_System::Guid.Parse({Literal.Of(value.Text)})",
            ValueKind.Enum => $"{TypeNames.Bare(type)}.{value.Text}",
            ValueKind.String => Literal.Of(value.Text),
            ValueKind.Untyped => $"new _Serialization::UntypedString({Literal.Of(value.Text)})",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "The kind has no defaults."),
        };

    private static string OfDate(string text)
    {
        var date = DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"new _Kiota::Date({Numbers(date.Year, date.Month, date.Day)})";
    }

    private static string OfTime(string text)
    {
        var time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        return $"new _Kiota::Time({Numbers(time.Hour, time.Minute, time.Second)})";
    }

    private static string Numbers(params int[] numbers) =>
        string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
