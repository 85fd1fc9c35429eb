using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenApi.Runtime.Errors;

/// <summary>What a body says about the outcome.</summary>
internal enum EnvelopeVerdict
{
    /// <summary>No envelope is there.</summary>
    Absent,

    /// <summary>An envelope is there and says success.</summary>
    Success,

    /// <summary>An envelope is there and says failure.</summary>
    Failure,

    /// <summary>The text is not JSON.</summary>
    Malformed,
}

/// <summary>Outcome of reading a body.</summary>
internal sealed record EnvelopeReading(EnvelopeVerdict Verdict, string? Code, string? Message, string? RequestId)
{
    public static EnvelopeReading Of(EnvelopeVerdict verdict) => new(verdict, null, null, null);
}

/// <summary>
/// Reads the values that envelopes point to in one pass over the bytes, skipping everything else: no model is built, and
/// the cost is that of the scan.
/// </summary>
internal sealed class EnvelopeReader
{
    private readonly IReadOnlyList<ErrorEnvelope> _envelopes;
    private readonly PointerTree _tree = new();

    public EnvelopeReader(IReadOnlyList<ErrorEnvelope> envelopes)
    {
        _envelopes = envelopes;
        foreach (var pointer in envelopes.SelectMany(Pointers))
        {
            _tree.Add(pointer);
        }
    }

    /// <summary>Reads a body.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="isWhole">False if the bytes are only the beginning; then what was found so far decides.</param>
    /// <param name="isErrorStatus">Whether the HTTP status tells of failure.</param>
    public EnvelopeReading Read(ReadOnlySpan<byte> json, bool isWhole, bool isErrorStatus)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            Scan(json, isWhole, values);
        }
        catch (JsonException)
        {
            return EnvelopeReading.Of(EnvelopeVerdict.Malformed);
        }

        foreach (var envelope in _envelopes)
        {
            if (envelope.OnlyUnderErrorStatus && !isErrorStatus)
            {
                continue;
            }

            if (values.TryGetValue(envelope.Code, out var code))
            {
                return Verdict(envelope, code, values);
            }
        }

        return EnvelopeReading.Of(EnvelopeVerdict.Absent);
    }

    private static EnvelopeReading Verdict(ErrorEnvelope envelope, string code, Dictionary<string, string> values)
    {
        var success = envelope.Success is { } expected && SameCode(code, expected);
        return new EnvelopeReading(
            success ? EnvelopeVerdict.Success : EnvelopeVerdict.Failure,
            code,
            envelope.Message is { } message ? values.GetValueOrDefault(message) : null,
            envelope.RequestIds.Select(values.GetValueOrDefault).FirstOrDefault(id => !string.IsNullOrEmpty(id))
        );
    }

    private static bool SameCode(string code, string expected) =>
        string.Equals(code, expected, StringComparison.Ordinal)
        || (
            decimal.TryParse(code, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
            && decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
            && left == right
        );

    private static IEnumerable<string> Pointers(ErrorEnvelope envelope) =>
        envelope.Message is { } message
            ? [envelope.Code, message, .. envelope.RequestIds]
            : [envelope.Code, .. envelope.RequestIds];

    private void Scan(ReadOnlySpan<byte> json, bool isWhole, Dictionary<string, string> values)
    {
        var reader = new Utf8JsonReader(json, isWhole, default);
        if (!reader.Read())
        {
            return;
        }

        _ = Visit(ref reader, _tree.Root, values) && isWhole && reader.Read();
    }

    /// <summary>Visits the value the reader stands on and leaves it on that value's last token; false if the text ends before.</summary>
    private static bool Visit(ref Utf8JsonReader reader, PointerTree.Node node, Dictionary<string, string> values)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when node.HasChildren:
                return VisitObject(ref reader, node, values);
            case JsonTokenType.StartArray when node.HasChildren:
                return VisitArray(ref reader, node, values);
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return reader.TrySkip();
            default:
                if (node.Pointer is { } pointer && ScalarText(ref reader) is { } text)
                {
                    values[pointer] = text;
                }

                return true;
        }
    }

    private static bool VisitObject(ref Utf8JsonReader reader, PointerTree.Node node, Dictionary<string, string> values)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            var child = node.Child(ref reader);
            if (!reader.Read() || !(child is null ? reader.TrySkip() : Visit(ref reader, child, values)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool VisitArray(ref Utf8JsonReader reader, PointerTree.Node node, Dictionary<string, string> values)
    {
        for (var index = 0; reader.Read(); index++)
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                return true;
            }

            var child = node.Child(index);
            if (!(child is null ? reader.TrySkip() : Visit(ref reader, child, values)))
            {
                return false;
            }
        }

        return false;
    }

    private static string? ScalarText(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => StringText(ref reader),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };

    private static string StringText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is JSON, yet no text; the raw spelling is what can be shown of it.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
