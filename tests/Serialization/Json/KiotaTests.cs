using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Form;
using OpenApi.Serialization.Tests.Models;
using KiotaNodes = Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory;
using KiotaWriters = Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory;

namespace OpenApi.Serialization.Tests.Json;

/// <summary>What is the same on Kiota's own serializers, and what is lost there.</summary>
public sealed class KiotaTests
{
    public static TheoryData<string> SameOnBoth =>
        [
            "{}",
            """{"text":"a","truth":true,"octet":1,"tiny":-1,"whole":5,"long":1700000000000,"single":0.1,"double":0.1,"exact":1.50}""",
            """{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","duration":"P1DT2H","day":"2024-01-02","clock":"12:30:00","bytes":"AQID"}""",
            """{"color":"a-b","colors":["c","d"]}""",
            """{"texts":["a",null,""],"truths":[true,null],"wholes":[1,null],"doubles":[1.5]}""",
            """{"ids":["0f8fad5b-d9cb-469f-a165-70867728950e"]}""",
            """{"child":{"text":"b","child":{}},"children":[{"whole":1},{}],"union":"c","unions":["c","a-b"]}""",
            """{"anything":{"a":[1,"b",null,{"c":true}]}}""",
            """{"other":"a","others":[1,2.50,"2024-01-02",{"b":null}],"nothing":null,"truths2":false,"number":12345678901234567890}""",
        ];

    public static TheoryData<string, string> LostOnKiota =>
        new()
        {
            { "a text that looks like a date", """{"other":"2024-01-02"}""" },
            { "the letters of an id", """{"other":"0F8FAD5B-D9CB-469F-A165-70867728950E"}""" },
            { "an unknown enum value", """{"color":"unknown"}""" },
            { "an enum value in other letters", """{"color":"AB"}""" },
            { "a number for an enum value", """{"color":"1"}""" },
            { "a number out of range", """{"whole":1700000000000}""" },
            { "an integer with a point", """{"whole":5.0}""" },
            { "a number as a text", """{"whole":"5"}""" },
            { "a calendar duration", """{"duration":"P1Y2M"}""" },
            { "digits beyond double", """{"double":12345678901234567890.5}""" },
            { "digits of a second", """{"clock":"12:30:00.25"}""" },
            { "null", """{"text":null}""" },
            { "a null item of objects", """{"children":[null,{}]}""" },
            { "a null item of enum values", """{"colors":["c",null]}""" },
            { "base64url", """{"bytes":"-_8"}""" },
            { "what a union's object does not name", """{"union":{"kind":"sample","other":1}}""" },
            { "a number beyond double", """{"other":1e400}""" },
            { "a list of decimals", """{"exacts":[1.5]}""" },
            { "flags beside a member that is zero", """{"rights":"read,write"}""" },
            { "a number where a text could be an enum value", """{"union":5}""" },
        };

    [Theory]
    [MemberData(nameof(SameOnBoth))]
    public void What_Kiota_does_right_is_the_same(string json)
    {
        RawJson.IsSame(OnKiota(json), json).Should().BeTrue(OnKiota(json));
        RawJson.IsSame(Wire.There(json), json).Should().BeTrue(Wire.There(json));
    }

    [Theory]
    [MemberData(nameof(LostOnKiota))]
    public void What_is_lost_on_Kiotas_serializers_comes_back_on_ours(string what, string json)
    {
        IsLostOnKiota(json).Should().BeTrue(what);
        RawJson.IsSame(Wire.There(json), json, digits: false).Should().BeTrue(what);
    }

    [Fact]
    public async Task A_form_with_a_nested_object_is_lost_on_Kiotas_serializers()
    {
        using var writer = new FormSerializationWriterFactory().GetSerializationWriter(Wire.Form);
        var write = () => writer.WriteObjectValue(null, new Sample());
        var node = await new FormParseNodeFactory().GetRootParseNodeAsync(
            Wire.Form,
            new MemoryStream("text=a+b"u8.ToArray())
        );

        write.Should().Throw<InvalidOperationException>("even an object that is not set");
        node.GetObjectValue(Sample.CreateFromDiscriminatorValue).Text.Should().Be("a+b");
    }

    [Theory]
    [MemberData(nameof(SameOnBoth))]
    public void What_one_writes_the_other_reads(string json)
    {
        Write(Wire.Sample(json)).Should().NotBeNull();
        RawJson.IsSame(Write(Wire.Sample(json)), Wire.Write(Read(json)), digits: false).Should().BeTrue();
    }

    private static bool IsLostOnKiota(string json)
    {
        try
        {
            return !RawJson.IsSame(OnKiota(json), json, digits: false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return true;
        }
    }

    private static string OnKiota(string json) => Write(Read(json));

    private static Sample Read(string json) =>
        new KiotaNodes()
            .GetRootParseNodeAsync(Wire.Json, new MemoryStream(Encoding.UTF8.GetBytes(json)))
            .GetAwaiter()
            .GetResult()
            .GetObjectValue(Sample.CreateFromDiscriminatorValue);

    private static string Write(IParsable model)
    {
        using var writer = new KiotaWriters().GetSerializationWriter(Wire.Json);
        writer.WriteObjectValue(null, model);
        using var reader = new StreamReader(writer.GetSerializedContent());
        return reader.ReadToEnd();
    }
}
