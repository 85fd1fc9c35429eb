using OpenApi.Serialization.Json;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Json;

public sealed class WriterLifeTests
{
    [Fact]
    public void Content_outlives_its_writer_and_others_that_come_after()
    {
        var text = new string('a', 100_000);
        var first = Content(text, disposals: 2);
        var second = Content(new string('b', 100_000), disposals: 1);

        Read(first).Should().Be($$"""{"text":"{{text}}"}""");
        Read(second).Should().StartWith("""{"text":"bbb""");
    }

    [Fact]
    public void Content_can_be_taken_twice()
    {
        using var writer = new JsonSerializationWriterFactory().GetSerializationWriter(Wire.Json);
        writer.WriteStringValue(null, "a");

        Read(writer.GetSerializedContent()).Should().Be(Read(writer.GetSerializedContent())).And.Be("\"a\"");
    }

    private static Stream Content(string text, int disposals)
    {
        var writer = new JsonSerializationWriterFactory().GetSerializationWriter(Wire.Json);
        writer.WriteObjectValue(null, new Sample { Text = text });
        var content = writer.GetSerializedContent();
        for (var i = 0; i < disposals; i++)
        {
            writer.Dispose();
        }

        return content;
    }

    private static string Read(Stream content)
    {
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }
}
