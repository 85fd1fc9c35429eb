using System.Globalization;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Values;

/// <summary>The machine's zone and culture change nothing. No other test runs beside these.</summary>
[Collection(nameof(ZoneTests))]
[CollectionDefinition(nameof(ZoneTests), DisableParallelization = true)]
public sealed class ZoneTests : IDisposable
{
    private readonly string? zone = Environment.GetEnvironmentVariable("TZ");
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;

    public static TheoryData<string, string> Places
    {
        get
        {
            var places = new TheoryData<string, string>();
            foreach (var zone in new[] { "UTC", "Asia/Tokyo", "America/St_Johns" })
            {
                foreach (var culture in new[] { "en-US", "de-DE", "ar-SA", "th-TH" })
                {
                    places.Add(zone, culture);
                }
            }

            return places;
        }
    }

    [Fact]
    public void The_zone_of_the_machine_is_what_these_tests_say()
    {
        In("Asia/Tokyo", "en-US");

        TimeZoneInfo.Local.BaseUtcOffset.Should().Be(TimeSpan.FromHours(9));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_whole_table_holds(string zoneName, string cultureName)
    {
        In(zoneName, cultureName);

        foreach (var row in ValueRow.All)
        {
            ValueTests.JsonHolds(row);
            ValueTests.FormHolds(row);
            ValueTests.TextHolds(row);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_date_time_without_an_offset_is_meant_as_UTC(string zoneName, string cultureName)
    {
        In(zoneName, cultureName);

        Wire.Sample("""{"instant":"2024-01-02T03:04:05"}""").Instant.Should().Be(Instant);
        Wire.Sample("instant=2024-01-02T03:04:05", Wire.Form).Instant.Should().Be(Instant);
        Wire.Node("2024-01-02", Wire.Text)
            .GetDateTimeOffsetValue()
            .Should()
            .Be(new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_date_time_of_no_kind_is_written_as_UTC(string zoneName, string cultureName)
    {
        In(zoneName, cultureName);
        var map = new Map { AdditionalData = { ["at"] = new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Unspecified) } };

        Wire.Write(map).Should().Be("""{"at":"2024-01-02T03:04:05Z"}""");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Texts_that_look_like_dates_and_ids_stay_texts(string zoneName, string cultureName)
    {
        In(zoneName, cultureName);
        const string Json =
            """{"a":"2024-01-02","b":"0F8FAD5B-D9CB-469F-A165-70867728950E","c":["2024-01-02T03:04:05"],"d":"1.5"}""";

        var map = Wire.Node(Json).GetObjectValue(Map.CreateFromDiscriminatorValue);

        map.AdditionalData["a"].Should().Be("2024-01-02");
        map.AdditionalData["b"].Should().BeOfType<string>();
        ((UntypedArray)map.AdditionalData["c"]).GetValue().Single().Should().BeOfType<UntypedString>();
        Wire.Write(map).Should().Be(Json);
    }

    public void Dispose() => In(zone, culture.Name);

    private static DateTimeOffset Instant { get; } = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static void In(string? zone, string culture)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
    }
}
