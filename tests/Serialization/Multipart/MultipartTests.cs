using System.Text;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests.Multipart;

public sealed class MultipartTests
{
    private const string Format = "multipart/form-data";

    [Fact]
    public void Parts_stand_as_RFC_7578_says()
    {
        var body = Body();
        body.AddOrReplacePart("text", "text/plain", "a\r\nb");
        body.AddOrReplacePart("model", "application/json", new Sample { Text = "é" });
        body.AddOrReplacePart("file", "application/octet-stream", new byte[] { 0, 13, 10, 255 }, "a.bin");

        Write(body)
            .Should()
            .Equal([
                .. Line($"--{body.Boundary}"),
                .. Line("Content-Type: text/plain"),
                .. Line("Content-Disposition: form-data; name=\"text\""),
                .. Line(""),
                .. Line("a\r\nb"),
                .. Line($"--{body.Boundary}"),
                .. Line("Content-Type: application/json"),
                .. Line("Content-Disposition: form-data; name=\"model\""),
                .. Line(""),
                .. Line("""{"text":"é"}"""),
                .. Line($"--{body.Boundary}"),
                .. Line("Content-Type: application/octet-stream"),
                .. Line("Content-Disposition: form-data; name=\"file\"; filename=\"a.bin\""),
                .. Line(""),
                0,
                13,
                10,
                255,
                .. Line(""),
                .. Line($"--{body.Boundary}--"),
            ]);
    }

    [Fact]
    public void A_name_that_would_end_its_header_is_refused()
    {
        var body = Body();
        body.AddOrReplacePart("a", "text/plain", "b", "c\r\nX-Other: d");
        var write = () => Write(body);

        write.Should().Throw<ContentFormatException>().WithMessage("*line break*");
    }

    [Fact]
    public void What_is_no_multipart_body_is_refused()
    {
        var model = () => Wire.Write(new Sample(), Format);
        var value = () => Wire.Write(writer => writer.WriteIntValue("a", 1), Format);

        model.Should().Throw<ContentFormatException>().WithMessage("*MultipartBody*");
        value.Should().Throw<ContentFormatException>().WithMessage("*MultipartBody*");
    }

    private static MultipartBody Body() => new() { RequestAdapter = new Adapter() };

    private static byte[] Line(string text) => Encoding.UTF8.GetBytes(text + "\r\n");

    private static byte[] Write(MultipartBody body)
    {
        using var writer = new ContentSerializationWriterFactory().GetSerializationWriter(Format);
        writer.WriteObjectValue(null, body);
        var content = new MemoryStream();
        writer.GetSerializedContent().CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Has the writers, and sends nothing.</summary>
    private sealed class Adapter : IRequestAdapter
    {
        public ISerializationWriterFactory SerializationWriterFactory { get; } =
            new ContentSerializationWriterFactory();

        public string? BaseUrl { get; set; }

        public void EnableBackingStore(IBackingStoreFactory backingStoreFactory) => throw new NotSupportedException();

        public Task<T?> ConvertToNativeRequestAsync<T>(
            RequestInformation requestInfo,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task<T?> SendAsync<T>(
            RequestInformation requestInfo,
            ParsableFactory<T> factory,
            Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
            CancellationToken cancellationToken = default
        )
            where T : IParsable => throw new NotSupportedException();

        public Task<IEnumerable<T>?> SendCollectionAsync<T>(
            RequestInformation requestInfo,
            ParsableFactory<T> factory,
            Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
            CancellationToken cancellationToken = default
        )
            where T : IParsable => throw new NotSupportedException();

        public Task<T?> SendPrimitiveAsync<T>(
            RequestInformation requestInfo,
            Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task<IEnumerable<T>?> SendPrimitiveCollectionAsync<T>(
            RequestInformation requestInfo,
            Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task SendNoContentAsync(
            RequestInformation requestInfo,
            Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();
    }
}
