using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Tests.Models;

/// <summary>A <c>oneOf</c> of a color, an instant, an integer and two objects with a discriminator, as Kiota generates it.</summary>
public sealed class Union : IComposedTypeWrapper, IParsable
{
    public Color? Color { get; set; }

    public DateTimeOffset? Instant { get; set; }

    public int? Number { get; set; }

    public Sample? Sample { get; set; }

    public Closed? Closed { get; set; }

    public static Union CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        var kind = parseNode.GetChildNode("kind")?.GetStringValue();
        var result = new Union();
        if (kind == "sample")
        {
            result.Sample = new Sample();
        }
        else if (kind == "closed")
        {
            result.Closed = new Closed();
        }
        else if (parseNode.GetEnumValue<Color>() is { } color)
        {
            result.Color = color;
        }
        else if (parseNode.GetDateTimeOffsetValue() is { } instant)
        {
            result.Instant = instant;
        }
        else if (parseNode.GetIntValue() is { } number)
        {
            result.Number = number;
        }

        return result;
    }

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        Sample?.GetFieldDeserializers()
        ?? Closed?.GetFieldDeserializers()
        ?? new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
        if (Sample is not null)
        {
            writer.WriteObjectValue(null, Sample);
        }
        else if (Closed is not null)
        {
            writer.WriteObjectValue(null, Closed);
        }
        else if (Color is not null)
        {
            writer.WriteEnumValue(null, Color);
        }
        else if (Instant is not null)
        {
            writer.WriteDateTimeOffsetValue(null, Instant);
        }
        else if (Number is not null)
        {
            writer.WriteIntValue(null, Number);
        }
    }
}
