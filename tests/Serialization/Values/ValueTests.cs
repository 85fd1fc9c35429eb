using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Tests.Json;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Values;

/// <summary>Every type of value in every place.</summary>
public sealed class ValueTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, ValueRow.All.Count)];

    [Fact]
    public void The_table_is_long_enough() =>
        ValueRow.All.Sum(row => row.Bodies().Count()).Should().BeGreaterThanOrEqualTo(400);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_value_of_JSON_is_the_value_and_comes_back(int row) => JsonHolds(ValueRow.All[row]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_value_of_a_form_is_the_value_and_comes_back(int row) => FormHolds(ValueRow.All[row]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_value_of_a_text_is_the_value_and_comes_back(int row) => TextHolds(ValueRow.All[row]);

    internal static void JsonHolds(ValueRow row)
    {
        var sample = Wire.Sample(row.Bodies().First());
        Same(Get(sample, row.Member), row.Expected, row);
        sample.AdditionalData.Should().BeEmpty(row.Json);
        foreach (var body in row.Bodies())
        {
            RawJson
                .IsSame(Wire.There(body), body, digits: body.StartsWith("{\"o", StringComparison.Ordinal))
                .Should()
                .BeTrue($"{body} became {Wire.There(body)}");
        }
    }

    internal static void FormHolds(ValueRow row)
    {
        var written = Wire.Write(Wire.Sample(row.Bodies().First()), Wire.Form);
        var read = Wire.Sample(written, Wire.Form);
        Same(Get(read, row.Member), row.Expected, row);
        foreach (
            var body in row.Bodies()
                .Where(body =>
                    !body.StartsWith("{\"a", StringComparison.Ordinal)
                    && !body.StartsWith("{\"o", StringComparison.Ordinal)
                )
        )
        {
            var form = Wire.Write(Wire.Sample(body.Replace(",null", "", StringComparison.Ordinal)), Wire.Form);
            Wire.There(form, Wire.Form).Should().Be(form);
        }
    }

    internal static void TextHolds(ValueRow row)
    {
        var node = Wire.Node(row.Plain, Wire.Text);
        var value = Read(node, row.Member);
        Same(value, row.Expected, row);
        if (value is not ("" or byte[] { Length: 0 }))
        {
            var written = Wire.Write(writer => Write(writer, row.Member, value!), Wire.Text);
            Same(Read(Wire.Node(written, Wire.Text), row.Member), row.Expected, row);
        }
    }

    private static object? Get(Sample sample, string member) =>
        typeof(Sample)
            .GetProperties()
            .Single(property => property.Name.Equals(member, StringComparison.OrdinalIgnoreCase))
            .GetValue(sample);

    private static void Same(object? value, object? expected, ValueRow row)
    {
        if (expected is Time time)
        {
            ((Time)value!).DateTime.Should().Be(time.DateTime);
        }
        else if (expected is DateTimeOffset instant)
        {
            ((DateTimeOffset)value!).EqualsExact(instant).Should().BeTrue(row.Json);
        }
        else
        {
            value.Should().BeEquivalentTo(expected, row.Json);
        }
    }

    private static object? Read(IParseNode node, string member) =>
        member switch
        {
            "text" => node.GetStringValue(),
            "truth" => node.GetBoolValue(),
            "octet" => node.GetByteValue(),
            "tiny" => node.GetSbyteValue(),
            "whole" => node.GetIntValue(),
            "long" => node.GetLongValue(),
            "single" => node.GetFloatValue(),
            "double" => node.GetDoubleValue(),
            "exact" => node.GetDecimalValue(),
            "id" => node.GetGuidValue(),
            "instant" => node.GetDateTimeOffsetValue(),
            "duration" => node.GetTimeSpanValue(),
            "day" => node.GetDateValue(),
            "clock" => node.GetTimeValue(),
            "bytes" => node.GetByteArrayValue(),
            "color" => node.GetEnumValue<Color>(),
            _ => node.GetEnumValue<Rights>(),
        };

    private static void Write(ISerializationWriter writer, string member, object value)
    {
        switch (member)
        {
            case "text":
                writer.WriteStringValue(null, (string)value);
                break;
            case "truth":
                writer.WriteBoolValue(null, (bool)value);
                break;
            case "octet":
                writer.WriteByteValue(null, (byte)value);
                break;
            case "tiny":
                writer.WriteSbyteValue(null, (sbyte)value);
                break;
            case "whole":
                writer.WriteIntValue(null, (int)value);
                break;
            case "long":
                writer.WriteLongValue(null, (long)value);
                break;
            case "single":
                writer.WriteFloatValue(null, (float)value);
                break;
            case "double":
                writer.WriteDoubleValue(null, (double)value);
                break;
            case "exact":
                writer.WriteDecimalValue(null, (decimal)value);
                break;
            case "id":
                writer.WriteGuidValue(null, (Guid)value);
                break;
            case "instant":
                writer.WriteDateTimeOffsetValue(null, (DateTimeOffset)value);
                break;
            case "duration":
                writer.WriteTimeSpanValue(null, (TimeSpan)value);
                break;
            case "day":
                writer.WriteDateValue(null, (Date)value);
                break;
            case "clock":
                writer.WriteTimeValue(null, (Time)value);
                break;
            case "bytes":
                writer.WriteByteArrayValue(null, (byte[])value);
                break;
            case "color":
                writer.WriteEnumValue<Color>(null, (Color)value);
                break;
            default:
                writer.WriteEnumValue<Rights>(null, (Rights)value);
                break;
        }
    }
}
