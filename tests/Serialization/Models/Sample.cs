using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Tests.Models;

/// <summary>A model as Kiota generates it, with a member of every type.</summary>
public sealed class Sample : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Text { get; set; }

    public bool? Truth { get; set; }

    public byte? Octet { get; set; }

    public sbyte? Tiny { get; set; }

    public int? Whole { get; set; }

    public long? Long { get; set; }

    public float? Single { get; set; }

    public double? Double { get; set; }

    public decimal? Exact { get; set; }

    public Guid? Id { get; set; }

    public DateTimeOffset? Instant { get; set; }

    public TimeSpan? Duration { get; set; }

    public Date? Day { get; set; }

    public Time? Clock { get; set; }

    public byte[]? Bytes { get; set; }

    public Color? Color { get; set; }

    public Rights? Rights { get; set; }

    public List<string>? Texts { get; set; }

    public List<bool?>? Truths { get; set; }

    public List<int?>? Wholes { get; set; }

    public List<long?>? Longs { get; set; }

    public List<double?>? Doubles { get; set; }

    public List<decimal?>? Exacts { get; set; }

    public List<Guid?>? Ids { get; set; }

    public List<DateTimeOffset?>? Instants { get; set; }

    public List<TimeSpan?>? Durations { get; set; }

    public List<Date?>? Days { get; set; }

    public List<Time?>? Clocks { get; set; }

    public List<byte[]>? ByteLists { get; set; }

    public List<Color?>? Colors { get; set; }

    public Sample? Child { get; set; }

    public List<Sample>? Children { get; set; }

    public Union? Union { get; set; }

    public List<Union>? Unions { get; set; }

    public Closed? Closed { get; set; }

    public UntypedNode? Anything { get; set; }

    public static Sample CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["text"] = n => Text = n.GetStringValue(),
            ["truth"] = n => Truth = n.GetBoolValue(),
            ["octet"] = n => Octet = n.GetByteValue(),
            ["tiny"] = n => Tiny = n.GetSbyteValue(),
            ["whole"] = n => Whole = n.GetIntValue(),
            ["long"] = n => Long = n.GetLongValue(),
            ["single"] = n => Single = n.GetFloatValue(),
            ["double"] = n => Double = n.GetDoubleValue(),
            ["exact"] = n => Exact = n.GetDecimalValue(),
            ["id"] = n => Id = n.GetGuidValue(),
            ["instant"] = n => Instant = n.GetDateTimeOffsetValue(),
            ["duration"] = n => Duration = n.GetTimeSpanValue(),
            ["day"] = n => Day = n.GetDateValue(),
            ["clock"] = n => Clock = n.GetTimeValue(),
            ["bytes"] = n => Bytes = n.GetByteArrayValue(),
            ["color"] = n => Color = n.GetEnumValue<Color>(),
            ["rights"] = n => Rights = n.GetEnumValue<Rights>(),
            ["texts"] = n => Texts = n.GetCollectionOfPrimitiveValues<string>()?.AsList(),
            ["truths"] = n => Truths = n.GetCollectionOfPrimitiveValues<bool?>()?.AsList(),
            ["wholes"] = n => Wholes = n.GetCollectionOfPrimitiveValues<int?>()?.AsList(),
            ["longs"] = n => Longs = n.GetCollectionOfPrimitiveValues<long?>()?.AsList(),
            ["doubles"] = n => Doubles = n.GetCollectionOfPrimitiveValues<double?>()?.AsList(),
            ["exacts"] = n => Exacts = n.GetCollectionOfPrimitiveValues<decimal?>()?.AsList(),
            ["ids"] = n => Ids = n.GetCollectionOfPrimitiveValues<Guid?>()?.AsList(),
            ["instants"] = n => Instants = n.GetCollectionOfPrimitiveValues<DateTimeOffset?>()?.AsList(),
            ["durations"] = n => Durations = n.GetCollectionOfPrimitiveValues<TimeSpan?>()?.AsList(),
            ["days"] = n => Days = n.GetCollectionOfPrimitiveValues<Date?>()?.AsList(),
            ["clocks"] = n => Clocks = n.GetCollectionOfPrimitiveValues<Time?>()?.AsList(),
            ["byteLists"] = n => ByteLists = n.GetCollectionOfPrimitiveValues<byte[]>()?.AsList(),
            ["colors"] = n => Colors = n.GetCollectionOfEnumValues<Color>()?.AsList(),
            ["child"] = n => Child = n.GetObjectValue(CreateFromDiscriminatorValue),
            ["children"] = n => Children = n.GetCollectionOfObjectValues(CreateFromDiscriminatorValue)?.AsList(),
            ["union"] = n => Union = n.GetObjectValue(Union.CreateFromDiscriminatorValue),
            ["unions"] = n => Unions = n.GetCollectionOfObjectValues(Union.CreateFromDiscriminatorValue)?.AsList(),
            ["closed"] = n => Closed = n.GetObjectValue(Closed.CreateFromDiscriminatorValue),
            ["anything"] = n => Anything = n.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue),
        };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("text", Text);
        writer.WriteBoolValue("truth", Truth);
        writer.WriteByteValue("octet", Octet);
        writer.WriteSbyteValue("tiny", Tiny);
        writer.WriteIntValue("whole", Whole);
        writer.WriteLongValue("long", Long);
        writer.WriteFloatValue("single", Single);
        writer.WriteDoubleValue("double", Double);
        writer.WriteDecimalValue("exact", Exact);
        writer.WriteGuidValue("id", Id);
        writer.WriteDateTimeOffsetValue("instant", Instant);
        writer.WriteTimeSpanValue("duration", Duration);
        writer.WriteDateValue("day", Day);
        writer.WriteTimeValue("clock", Clock);
        writer.WriteByteArrayValue("bytes", Bytes);
        writer.WriteEnumValue("color", Color);
        writer.WriteEnumValue("rights", Rights);
        writer.WriteCollectionOfPrimitiveValues("texts", Texts);
        writer.WriteCollectionOfPrimitiveValues("truths", Truths);
        writer.WriteCollectionOfPrimitiveValues("wholes", Wholes);
        writer.WriteCollectionOfPrimitiveValues("longs", Longs);
        writer.WriteCollectionOfPrimitiveValues("doubles", Doubles);
        writer.WriteCollectionOfPrimitiveValues("exacts", Exacts);
        writer.WriteCollectionOfPrimitiveValues("ids", Ids);
        writer.WriteCollectionOfPrimitiveValues("instants", Instants);
        writer.WriteCollectionOfPrimitiveValues("durations", Durations);
        writer.WriteCollectionOfPrimitiveValues("days", Days);
        writer.WriteCollectionOfPrimitiveValues("clocks", Clocks);
        writer.WriteCollectionOfPrimitiveValues("byteLists", ByteLists);
        writer.WriteCollectionOfEnumValues("colors", Colors);
        writer.WriteObjectValue("child", Child);
        writer.WriteCollectionOfObjectValues("children", Children);
        writer.WriteObjectValue("union", Union);
        writer.WriteCollectionOfObjectValues("unions", Unions);
        writer.WriteObjectValue("closed", Closed);
        writer.WriteObjectValue("anything", Anything);
        writer.WriteAdditionalData(AdditionalData);
    }
}
