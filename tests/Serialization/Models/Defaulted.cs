using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Tests.Models;

/// <summary>A model whose member has a default.</summary>
public sealed class Defaulted : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Text { get; set; } = "default";

    public static Defaulted CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>> { ["text"] = n => Text = n.GetStringValue() };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("text", Text);
        writer.WriteAdditionalData(AdditionalData);
    }
}
