using System.Globalization;
using System.Text;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using OpenApi.Serialization.Content;
using OpenApi.Serialization.Values;

namespace OpenApi.Serialization.Writing;

/// <summary>
/// Writes models. A member stands once: what the model holds goes before what it keeps in <c>AdditionalData</c>, unless the kept value is
/// what the held one was read from.
/// </summary>
internal sealed partial class ContentWriter(IContentSink sink, ContentOptions options) : ISerializationWriter
{
    private const int LongestLiteral = 512;

    private readonly Stack<WriterScope> scopes = new([new WriterScope()]);

    /// <summary>The name of a member whose value has not begun: a wrapper may turn out to hold none.</summary>
    private string? pending;

    /// <inheritdoc/>
    public Action<IParsable>? OnBeforeObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Action<IParsable>? OnAfterObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Action<IParsable, ISerializationWriter>? OnStartObjectSerialization { get; set; }

    private WriterScope Scope => scopes.Peek();

    /// <inheritdoc/>
    public Stream GetSerializedContent() => new MemoryStream(sink.Written(), writable: false);

    /// <inheritdoc/>
    public void Dispose() => sink.Dispose();

    /// <inheritdoc/>
    public void WriteStringValue(string? key, string? value)
    {
        if (value is not null && Opens(key))
        {
            Text(value);
        }
    }

    /// <inheritdoc/>
    public void WriteBoolValue(string? key, bool? value)
    {
        if (value is { } truth && Opens(key))
        {
            sink.Literal(truth ? "true"u8 : "false"u8);
        }
    }

    /// <inheritdoc/>
    public void WriteByteValue(string? key, byte? value) => Whole(key, value);

    /// <inheritdoc/>
    public void WriteSbyteValue(string? key, sbyte? value) => Whole(key, value);

    /// <inheritdoc/>
    public void WriteIntValue(string? key, int? value) => Whole(key, value);

    /// <inheritdoc/>
    public void WriteLongValue(string? key, long? value) => Whole(key, value);

    /// <inheritdoc/>
    public void WriteDecimalValue(string? key, decimal? value)
    {
        if (value is { } number && !WritesKept(key, number, Scalars.Known<decimal>()!) && Opens(key))
        {
            Literal(number);
        }
    }

    /// <inheritdoc/>
    public void WriteFloatValue(string? key, float? value)
    {
        if (value is { } number && !WritesKept(key, number, Scalars.Known<float>()!) && Opens(key))
        {
            Finite(float.IsFinite(number));
            Literal(number);
        }
    }

    /// <inheritdoc/>
    public void WriteDoubleValue(string? key, double? value)
    {
        if (value is { } number && !WritesKept(key, number, Scalars.Known<double>()!) && Opens(key))
        {
            Finite(double.IsFinite(number));
            Literal(number);
        }
    }

    /// <inheritdoc/>
    public void WriteGuidValue(string? key, Guid? value)
    {
        if (value is { } id && !WritesKept(key, id, Scalars.Known<Guid>()!) && Opens(key))
        {
            Span<byte> spelled = stackalloc byte[Spelling.Longest];
            sink.Plain(spelled[..Spelling.Id(id, spelled)]);
        }
    }

    /// <inheritdoc/>
    public void WriteDateTimeOffsetValue(string? key, DateTimeOffset? value)
    {
        if (value is { } instant && !WritesKept(key, instant, Scalars.Known<DateTimeOffset>()!) && Opens(key))
        {
            Span<byte> spelled = stackalloc byte[Spelling.Longest];
            sink.Plain(spelled[..Spelling.Instant(instant, spelled)]);
        }
    }

    /// <inheritdoc/>
    public void WriteTimeSpanValue(string? key, TimeSpan? value)
    {
        if (value is { } duration && !WritesKept(key, duration, Scalars.Known<TimeSpan>()!) && Opens(key))
        {
            Span<byte> spelled = stackalloc byte[Spelling.Longest];
            sink.Plain(spelled[..Spelling.Duration(duration, spelled)]);
        }
    }

    /// <inheritdoc/>
    public void WriteDateValue(string? key, Date? value)
    {
        if (value is { } date && !WritesKept(key, date, Scalars.Known<Date>()!) && Opens(key))
        {
            Span<byte> spelled = stackalloc byte[Spelling.Longest];
            sink.Plain(spelled[..Spelling.Day(date.DateTime, spelled)]);
        }
    }

    /// <inheritdoc/>
    public void WriteTimeValue(string? key, Time? value)
    {
        if (value is { } time && !WritesKept(key, time, Scalars.Known<Time>()!) && Opens(key))
        {
            Span<byte> spelled = stackalloc byte[Spelling.Longest];
            sink.Plain(spelled[..Spelling.Clock(time.DateTime, spelled)]);
        }
    }

    /// <inheritdoc/>
    public void WriteByteArrayValue(string? key, byte[]? value)
    {
        if (value is not null && !WritesKept(key, value, Scalars.Known<byte[]>()!) && Opens(key))
        {
            sink.Plain(Encoding.ASCII.GetBytes(Convert.ToBase64String(value)));
        }
    }

    /// <inheritdoc/>
    public void WriteNullValue(string? key)
    {
        if (Opens(key))
        {
            sink.Null();
        }
    }

    private void Whole<T>(string? key, T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is { } number && Opens(key))
        {
            Literal(number);
        }
    }

    private void Literal<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> spelled = stackalloc byte[LongestLiteral];
        value.TryFormat(spelled, out var length, default, CultureInfo.InvariantCulture);
        sink.Literal(spelled[..length]);
    }

    private void Finite(bool isFinite)
    {
        if (!isFinite)
        {
            throw Refusal("Not a number, and infinity, have no spelling. Set a finite value or null.");
        }
    }
}
