using System.Collections;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Writing;

/// <summary>Writes what no model describes.</summary>
internal sealed partial class ContentWriter
{
    private void Members(IEnumerable<KeyValuePair<string, object>> members)
    {
        foreach (var (name, value) in members)
        {
            pending = name;
            WriteAny(value);
            pending = null;
        }
    }

    private void Items(IEnumerable items)
    {
        if (Opens(null))
        {
            Enter(new WriterScope { IsList = true });
            foreach (var item in items)
            {
                var count = Scope.Count;
                WriteAny(item);
                if (Scope.Count == count)
                {
                    WriteNullValue(null);
                }
            }

            scopes.Pop();
            sink.EndList();
        }
    }

    private void Map(IEnumerable<KeyValuePair<string, object>> members)
    {
        if (Opens(null))
        {
            Enter(new WriterScope { IsObject = true });
            Members(members);
            scopes.Pop();
            sink.EndObject();
        }
    }

    private void Untyped(UntypedNode node)
    {
        switch (node)
        {
            case IExactNumber number:
                if (Opens(null))
                {
                    sink.Literal(Encoding.ASCII.GetBytes(number.Digits));
                }

                break;
            case UntypedObject whole:
                Map(whole.GetValue().Select(pair => new KeyValuePair<string, object>(pair.Key, pair.Value)));
                break;
            case UntypedArray array:
                Items(array.GetValue());
                break;
            case UntypedNull:
                WriteNullValue(null);
                break;
            default:
                if (Value(node) is { } value)
                {
                    WriteAny(value);
                }

                break;
        }
    }

    private static object? Value(UntypedNode node) =>
        node switch
        {
            UntypedString text => text.GetValue(),
            UntypedBoolean truth => truth.GetValue(),
            UntypedInteger number => number.GetValue(),
            UntypedLong number => number.GetValue(),
            UntypedDecimal number => number.GetValue(),
            UntypedFloat number => number.GetValue(),
            UntypedDouble number => number.GetValue(),
            _ => null,
        };

    private void Json(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Map(
                    element
                        .EnumerateObject()
                        .Select(member => new KeyValuePair<string, object>(member.Name, member.Value))
                );
                break;
            case JsonValueKind.Array:
                Items(element.EnumerateArray());
                break;
            case JsonValueKind.String:
                WriteStringValue(null, element.GetString());
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                WriteNullValue(null);
                break;
            default:
                if (Opens(null))
                {
                    sink.Literal(Encoding.ASCII.GetBytes(element.GetRawText()));
                }

                break;
        }
    }
}
