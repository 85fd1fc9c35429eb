using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Tests.Models;

/// <summary>A model that names nothing and keeps all.</summary>
public sealed class Map : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public static Map CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer) => writer.WriteAdditionalData(AdditionalData);
}
