using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Pipeline;
using OpenApi.Serialization;
using TikTok;
using TikTok.Models;

namespace OpenApi.Extensions.Tests.Runtime.Pipeline;

public sealed class AdapterTests
{
    private const string Answer =
        """{"data":{"videos":[{"title":"2024-01-02","duration":5.0,"x":"0F8FAD5B-D9CB-469F-A165-70867728950E"}]},"error":{"code":"new"}}""";

    [Fact]
    public async Task Values_arrive_as_they_are_whatever_the_process_registered_before()
    {
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Answer));
        using var http = new HttpClient(handler);
        using var adapter = AdapterFactory.Create(http, new Uri("https://api.acme.test"));

        var list = await new TikTokClient(adapter).V2.Video.List.PostAsync(new VideoListRequest());

        list!.Data!.Videos!.Single().Duration.Should().Be(5);
        list.Data.Videos!.Single().AdditionalData["x"].Should().Be("0F8FAD5B-D9CB-469F-A165-70867728950E");
        list.Error!.Code.Should().BeNull();
        list.Error.AdditionalData["code"].Should().Be("new");
    }

    [Fact]
    public void Values_leave_by_the_same_serializers()
    {
        using var http = new HttpClient();
        using var adapter = AdapterFactory.Create(http);

        adapter.SerializationWriterFactory.Should().BeOfType<ContentSerializationWriterFactory>();
    }

    [Fact]
    public void Media_types_of_others_are_left_to_what_the_process_registered()
    {
        using var http = new HttpClient();
        using var adapter = AdapterFactory.Create(http);
        var factory = new OtherFactory();
        SerializationWriterFactoryRegistry.DefaultInstance.ContentTypeAssociatedFactories[factory.ValidContentType] =
            factory;

        var write = () => adapter.SerializationWriterFactory.GetSerializationWriter(factory.ValidContentType);

        write.Should().Throw<NotImplementedException>();
    }

    private sealed class OtherFactory : ISerializationWriterFactory
    {
        public string ValidContentType => "application/of-adapter-tests";

        public ISerializationWriter GetSerializationWriter(string contentType) => throw new NotImplementedException();
    }
}
