using System.Text;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Tests.Models;

namespace OpenApi.Serialization.Tests;

/// <summary>Reads and writes whole bodies.</summary>
internal static class Wire
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Text = "text/plain";

    public static ContentOptions Strict { get; } = new() { IsStrict = true };

    public static IParseNode Node(byte[] body, string format = Json, ContentOptions? options = null) =>
        new ContentParseNodeFactory(options)
            .GetRootParseNodeAsync(format, new MemoryStream(body))
            .GetAwaiter()
            .GetResult();

    public static IParseNode Node(string body, string format = Json, ContentOptions? options = null) =>
        Node(Encoding.UTF8.GetBytes(body), format, options);

    public static Sample Sample(string body, string format = Json, ContentOptions? options = null) =>
        Node(body, format, options).GetObjectValue(Models.Sample.CreateFromDiscriminatorValue);

    public static string Write(IParsable? model, string format = Json) =>
        Write(writer => writer.WriteObjectValue(null, model), format);

    public static string Write(Action<ISerializationWriter> write, string format = Json)
    {
        using var writer = new ContentSerializationWriterFactory().GetSerializationWriter(format);
        write(writer);
        using var reader = new StreamReader(writer.GetSerializedContent());
        return reader.ReadToEnd();
    }

    /// <summary>A body after it was read as a model and written again.</summary>
    public static string There(string body, string format = Json)
    {
        var sample = Sample(body, format);
        return Write(sample, format);
    }
}
