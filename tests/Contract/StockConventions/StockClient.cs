using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace OpenApi.Contract.Tests.StockConventions;

/// <summary>
/// A client as stock conventions would have it for one operation: a plain <c>integer</c> is <c>int?</c>, although the document's
/// own examples hold Unix milliseconds.
/// </summary>
public sealed class StockClient : BaseRequestBuilder
{
    public StockClient(IRequestAdapter adapter)
        : base(adapter, "{+baseurl}", new Dictionary<string, object>())
    {
        ApiClientBuilder.RegisterDefaultSerializer<JsonSerializationWriterFactory>();
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
    }

    public StatusRequestBuilder Status => new(PathParameters, RequestAdapter);
}

/// <summary>Requests under /status.</summary>
public sealed class StatusRequestBuilder(Dictionary<string, object> pathParameters, IRequestAdapter adapter)
    : BaseRequestBuilder(adapter, "{+baseurl}/status", pathParameters)
{
    public Task<StatusResponse?> GetAsync(
        Action<RequestConfiguration<DefaultQueryParameters>>? requestConfiguration = null,
        CancellationToken cancellationToken = default
    )
    {
        var request = new RequestInformation(Method.GET, UrlTemplate, PathParameters);
        request.Configure(requestConfiguration);
        request.Headers.TryAdd("Accept", "application/json");
        return RequestAdapter.SendAsync(request, StatusResponse.CreateFromDiscriminatorValue, null, cancellationToken);
    }
}

/// <summary>The answer of /status.</summary>
public sealed class StatusResponse : IParsable
{
    public int? Code { get; set; }

    public int? Timestamp { get; set; }

    public static StatusResponse CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["code"] = node => Code = node.GetIntValue(),
            ["timestamp"] = node => Timestamp = node.GetIntValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("code", Code);
        writer.WriteIntValue("timestamp", Timestamp);
    }
}
