using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Tests.Json;

/// <summary>The spelling of what nobody changed is kept.</summary>
public sealed class SpellingTests
{
    public static TheoryData<string, string> Spellings =>
        new()
        {
            { "instant", "\"2024-01-02T03:04:05.000Z\"" },
            { "instant", "\"2024-01-02T03:04:05+00:00\"" },
            { "instant", "\"2024-01-02t03:04:05z\"" },
            { "instant", "\"2024-01-02 03:04Z\"" },
            { "duration", "\"PT36H\"" },
            { "duration", "\"P2W\"" },
            { "duration", "\"P0Y0M1DT0S\"" },
            { "clock", "\"12:30\"" },
            { "clock", "\"12:30:00.50\"" },
            { "id", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"" },
            { "bytes", "\"-_8\"" },
            { "bytes", "\"-_8=\"" },
            { "bytes", "\"AQI\"" },
            { "rights", "\"write,read\"" },
            { "union", "\"2024-01-02T03:04:05.000Z\"" },
            { "instants", "[\"2024-01-02T03:04:05.000Z\",null]" },
            { "ids", "[\"0F8FAD5B-D9CB-469F-A165-70867728950E\"]" },
        };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_value_that_is_read_comes_back_as_it_was_spelled(string member, string value)
    {
        var json = $$"""{"{{member}}":{{value}}}""";
        var sample = Wire.Sample(json, options: Wire.Strict);

        Wire.Write(sample).Should().Be(json);
        sample.AdditionalData.Should().ContainKey(member);
    }

    [Fact]
    public void A_value_that_is_changed_is_spelled_anew()
    {
        var sample = Wire.Sample("""{"instant":"2024-01-02T03:04:05.000Z","bytes":"-_8"}""");
        sample.Instant = sample.Instant!.Value.AddSeconds(1);
        sample.Bytes = [1];

        Wire.Write(sample).Should().Be("""{"instant":"2024-01-02T03:04:06Z","bytes":"AQ=="}""");
    }

    [Fact]
    public void An_instant_in_another_zone_is_another_value()
    {
        var sample = Wire.Sample("""{"instant":"2024-01-02T03:04:05.000Z"}""");
        sample.Instant = sample.Instant!.Value.ToOffset(TimeSpan.FromHours(1));

        Wire.Write(sample).Should().Be("""{"instant":"2024-01-02T04:04:05+01:00"}""");
    }

    [Theory]
    [InlineData("\"AQID\"")]
    [InlineData("\"AQI=\"")]
    [InlineData("\"+/8=\"")]
    public void Bytes_as_they_would_be_written_need_no_keeping(string value) =>
        Wire.Sample($$"""{"bytes":{{value}}}""").AdditionalData.Should().BeEmpty();

    [Fact]
    public void Base64url_and_base64_are_the_same_bytes() =>
        Wire.Sample("""{"byteLists":["-_8","+/8=","+/8"]}""")
            .ByteLists.Should()
            .AllBeEquivalentTo(new byte[] { 0xfb, 0xff });

    [Fact]
    public void Code_by_hand_that_expects_no_null_keeps_it_all_the_same()
    {
        var model = Wire.Node("""{"name":null}""").GetObjectValue(_ => new ByHand());

        Wire.Write(model).Should().Be("""{"name":null}""");
    }

    private sealed class ByHand : IAdditionalDataHolder, IParsable
    {
        public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

        private string? Name { get; set; }

        public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
            new Dictionary<string, Action<IParseNode>> { ["name"] = node => Name = node.GetStringValue()!.Trim() };

        public void Serialize(ISerializationWriter writer)
        {
            writer.WriteStringValue("name", Name);
            writer.WriteAdditionalData(AdditionalData);
        }
    }
}
