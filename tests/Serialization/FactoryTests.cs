using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Form;
using OpenApi.Serialization.Json;
using OpenApi.Serialization.Multipart;
using OpenApi.Serialization.Text;

namespace OpenApi.Serialization.Tests;

public sealed class FactoryTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=utf-8")]
    [InlineData("application/problem+json")]
    [InlineData("application/vnd.acme.v1+json;profile=\"a\"")]
    [InlineData("text/json")]
    public void Everything_that_is_JSON_is_read_and_written_as_JSON(string contentType)
    {
        Wire.Node("[1]", contentType).GetCollectionOfPrimitiveValues<int?>().Should().Equal(1);
        Wire.Write(writer => writer.WriteCollectionOfPrimitiveValues<int?>(null, [1]), contentType).Should().Be("[1]");
    }

    [Fact]
    public async Task Other_media_types_are_left_to_others()
    {
        var readers = new ParseNodeFactoryRegistry();
        readers.ContentTypeAssociatedFactories["application/other"] = new Other();
        var writers = new SerializationWriterFactoryRegistry();
        writers.ContentTypeAssociatedFactories["application/other"] = new Other();

        await new ContentParseNodeFactory(null, readers)
            .Invoking(read => read.GetRootParseNodeAsync("application/other", Stream.Null))
            .Should()
            .ThrowAsync<NotImplementedException>();
        new ContentSerializationWriterFactory(null, writers)
            .Invoking(write => write.GetSerializationWriter("application/other"))
            .Should()
            .Throw<NotImplementedException>();
    }

    [Fact]
    public void Without_others_they_are_refused()
    {
        var read = () => Wire.Node("", "text/html");
        var write = () => Wire.Write(_ => { }, "text/html");

        read.Should().Throw<InvalidOperationException>().WithMessage("*text/html*");
        write.Should().Throw<InvalidOperationException>().WithMessage("*text/html*");
    }

    [Fact]
    public void Each_factory_serves_its_own_format_alone()
    {
        new JsonParseNodeFactory().ValidContentType.Should().Be("application/json");
        new FormSerializationWriterFactory().ValidContentType.Should().Be("application/x-www-form-urlencoded");
        var writers = new ISerializationWriterFactory[]
        {
            new JsonSerializationWriterFactory(),
            new FormSerializationWriterFactory(),
            new TextSerializationWriterFactory(),
            new MultipartSerializationWriterFactory(),
        };
        foreach (var factory in writers)
        {
            factory.GetSerializationWriter(factory.ValidContentType).Should().NotBeNull();
            factory
                .Invoking(write => write.GetSerializationWriter("image/png"))
                .Should()
                .Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public async Task A_read_that_is_cancelled_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var read = () =>
            new JsonParseNodeFactory().GetRootParseNodeAsync(
                "application/json",
                new MemoryStream([1]),
                cancelled.Token
            );

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_body_that_comes_in_drops_is_read_whole()
    {
        var text = new string('é', 50_000);
        var body = new Drops(System.Text.Encoding.UTF8.GetBytes($"\"{text}\""));

        var node = await new JsonParseNodeFactory(ContentOptions.Default).GetRootParseNodeAsync(
            "application/json",
            body
        );

        node.GetStringValue().Should().Be(text);
    }

    private sealed class Drops(byte[] body) : MemoryStream(body)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 7)], cancellationToken);
    }

    private sealed class Other : IParseNodeFactory, ISerializationWriterFactory
    {
        public string ValidContentType => "application/other";

        public Task<IParseNode> GetRootParseNodeAsync(
            string contentType,
            Stream content,
            CancellationToken cancellationToken = default
        ) => throw new NotImplementedException();

        public ISerializationWriter GetSerializationWriter(string contentType) => throw new NotImplementedException();
    }
}
