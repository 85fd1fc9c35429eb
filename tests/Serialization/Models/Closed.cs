using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Tests.Models;

/// <summary>A model without a place for what it does not name (<c>additionalProperties: false</c>).</summary>
public sealed class Closed : IParsable
{
    public string? Kind { get; set; }

    public int? Whole { get; set; }

    public static Closed CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["kind"] = n => Kind = n.GetStringValue(),
            ["whole"] = n => Whole = n.GetIntValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("kind", Kind);
        writer.WriteIntValue("whole", Whole);
    }
}
