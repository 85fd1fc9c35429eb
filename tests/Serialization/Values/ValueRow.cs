using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.Kiota.Abstractions;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Values;

/// <summary>A value of a type, as JSON spells it.</summary>
/// <param name="Member">The member of <see cref="Sample"/> that has the type.</param>
/// <param name="Json">The value.</param>
internal sealed record ValueRow(string Member, string Json)
{
    /// <summary>At least one of each type and kind, and what is at the edges.</summary>
    public static IReadOnlyList<ValueRow> All { get; } =
    [
        .. Of(
            "text",
            "\"\"",
            "\" \"",
            "\"2024-01-02\"",
            "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"",
            "\"1.50\"",
            "\"é日😀\"",
            "\"a\\\"\\\\\\n\"",
            "\"null\""
        ),
        .. Of("truth", "true", "false"),
        .. Of("octet", "0", "255"),
        .. Of("tiny", "-128", "127"),
        .. Of("whole", "0", "-2147483648", "2147483647"),
        .. Of("long", "-9223372036854775808", "9223372036854775807", "1700000000000"),
        .. Of("single", "0", "0.1", "-3.4028235E+38", "1E-45", "16777216"),
        .. Of("double", "0", "0.1", "-1.7976931348623157E+308", "5E-324", "0.30000000000000004", "9007199254740992"),
        .. Of("exact", "0", "0.10", "-79228162514264337593543950335", "0.0000000000000000000000000001", "1234567.8900"),
        .. Of("id", "\"00000000-0000-0000-0000-000000000000\"", "\"0f8fad5b-d9cb-469f-a165-70867728950e\""),
        .. Of(
            "instant",
            "\"2024-01-02T03:04:05Z\"",
            "\"2024-01-02T03:04:05.1Z\"",
            "\"2024-01-02T03:04:05.1234567Z\"",
            "\"2024-01-02T03:04:05+09:00\"",
            "\"2024-01-02T03:04:05-03:30\"",
            "\"2024-03-31T02:30:00+01:00\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.9999999Z\"",
            "\"1969-12-31T23:59:59Z\""
        ),
        .. Of(
            "duration",
            "\"PT0S\"",
            "\"PT5M\"",
            "\"P1DT2H3M4.5S\"",
            "\"-P1D\"",
            "\"PT0.0000001S\"",
            "\"P10675199DT2H48M5.4775807S\"",
            "\"-P10675199DT2H48M5.4775808S\""
        ),
        .. Of("day", "\"2024-02-29\"", "\"0001-01-01\"", "\"9999-12-31\""),
        .. Of("clock", "\"00:00:00\"", "\"23:59:59\"", "\"12:30:00.25\""),
        .. Of("bytes", "\"\"", "\"AA==\"", "\"AQI=\"", "\"AQID\"", "\"+/+/\""),
        .. Of("color", "\"a-b\"", "\"c\"", "\"Bare\""),
        .. Of("rights", "\"none\"", "\"read\"", "\"read,write\"", "\"read,own-er\""),
    ];

    /// <summary>The value as the type's own parser reads it, which is none of ours; null where there is none.</summary>
    public object? Expected =>
        Member switch
        {
            "text" => As<string>(),
            "truth" => As<bool>(),
            "octet" => As<byte>(),
            "tiny" => As<sbyte>(),
            "whole" => As<int>(),
            "long" => As<long>(),
            "single" => As<float>(),
            "double" => As<double>(),
            "exact" => As<decimal>(),
            "id" => As<Guid>(),
            "instant" => As<DateTimeOffset>(),
            "duration" => XmlConvert.ToTimeSpan(As<string>()),
            "day" => (Date)DateOnly.ParseExact(As<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            "clock" => new Time(DateTime.MinValue + TimeSpan.Parse(As<string>(), CultureInfo.InvariantCulture)),
            "bytes" => As<byte[]>(),
            "color" => Json switch
            {
                "\"a-b\"" => Color.AB,
                "\"c\"" => Color.C,
                _ => Color.Bare,
            },
            _ => Json switch
            {
                "\"none\"" => Rights.None,
                "\"read\"" => Rights.Read,
                "\"read,write\"" => Rights.Read | Rights.Write,
                _ => Rights.Read | Rights.Owner,
            },
        };

    /// <summary>The member that is a list of the type; null if there is none.</summary>
    public string? List =>
        Member switch
        {
            "text" => "texts",
            "truth" => "truths",
            "whole" => "wholes",
            "long" => "longs",
            "double" => "doubles",
            "exact" => "exacts",
            "id" => "ids",
            "instant" => "instants",
            "duration" => "durations",
            "day" => "days",
            "clock" => "clocks",
            "bytes" => "byteLists",
            "color" => "colors",
            _ => null,
        };

    /// <summary>The value as a text without quotation marks.</summary>
    public string Plain =>
        JsonElement.Parse(Json) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : Json;

    /// <summary>The bodies of JSON that have the value in a place.</summary>
    public IEnumerable<string> Bodies()
    {
        yield return $$"""{"{{Member}}":{{Json}}}""";
        yield return $$$"""{"child":{"{{{Member}}}":{{{Json}}}}}""";
        yield return $$"""{"children":[{"text":"first"},{"{{Member}}":{{Json}}}]}""";
        yield return $$"""{"anything":[{{Json}}]}""";
        yield return $$"""{"other":{{Json}}}""";
        yield return $$$"""{"others":{"{{{Member}}}":[{{{Json}}}]}}""";
        if (List is not null)
        {
            yield return $$"""{"{{List}}":[{{Json}},null,{{Json}}]}""";
        }
    }

    private static IEnumerable<ValueRow> Of(string member, params string[] values) =>
        values.Select(value => new ValueRow(member, value));

    private T As<T>() => JsonSerializer.Deserialize<T>(Json)!;
}
