using System.Collections;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Serialization.Writing;

/// <summary>Writes values whose types are known only now.</summary>
internal sealed partial class ContentWriter
{
    private void WriteAny(object? value)
    {
        switch (value)
        {
            case null:
                WriteNullValue(null);
                break;
            case IParsable model:
                WriteObjectValue(null, model);
                break;
            case JsonElement element:
                Json(element);
                break;
            default:
                if (!WriteScalar(value))
                {
                    WriteMany(value);
                }

                break;
        }
    }

    private bool WriteScalar(object value)
    {
        switch (value)
        {
            case string text:
                WriteStringValue(null, text);
                break;
            case bool truth:
                WriteBoolValue(null, truth);
                break;
            case int or byte or sbyte or short or ushort or uint or long or ulong or Int128 or UInt128:
                if (Opens(null))
                {
                    Literal((IUtf8SpanFormattable)value);
                }

                break;
            case float number:
                WriteFloatValue(null, number);
                break;
            case double number:
                WriteDoubleValue(null, number);
                break;
            case decimal number:
                WriteDecimalValue(null, number);
                break;
            case byte[] bytes:
                WriteByteArrayValue(null, bytes);
                break;
            case Guid id:
                WriteGuidValue(null, id);
                break;
            case TimeSpan duration:
                WriteTimeSpanValue(null, duration);
                break;
            default:
                return WriteTime(value);
        }

        return true;
    }

    private bool WriteTime(object value)
    {
        switch (value)
        {
            case DateTimeOffset instant:
                WriteDateTimeOffsetValue(null, instant);
                break;
            case DateTime { Kind: DateTimeKind.Unspecified } time:
                // Never the machine's zone, which nobody named.
                WriteDateTimeOffsetValue(null, new DateTimeOffset(time, TimeSpan.Zero));
                break;
            case DateTime time:
                WriteDateTimeOffsetValue(null, new DateTimeOffset(time));
                break;
            case Date date:
                WriteDateValue(null, date);
                break;
            case DateOnly date:
                WriteDateValue(null, date);
                break;
            case Time time:
                WriteTimeValue(null, time);
                break;
            case TimeOnly time:
                WriteTimeValue(null, new Time(DateTime.MinValue + time.ToTimeSpan()));
                break;
            default:
                return false;
        }

        return true;
    }

    private void WriteMany(object value)
    {
        switch (value)
        {
            case IEnumerable<KeyValuePair<string, object>> members:
                Map(members);
                break;
            case IDictionary map when map.Keys.OfType<string>().Count() == map.Count:
                Map(map.Keys.Cast<string>().Select(key => new KeyValuePair<string, object>(key, map[key]!)));
                break;
            case IDictionary:
                throw Refusal("A dictionary needs texts as its keys to be written.");
            case IEnumerable items:
                Items(items);
                break;
            default:
                Opens(null);
                throw Refusal(
                    $"A value of {value.GetType()} cannot be written. "
                        + "Use a model, a dictionary, a text, a JsonElement or one of Kiota's untyped nodes."
                );
        }
    }
}
