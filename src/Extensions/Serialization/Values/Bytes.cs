using System.Buffers;
using System.Buffers.Text;

namespace OpenApi.Serialization.Values;

/// <summary>Reads bytes from base64 and base64url, with padding or without.</summary>
internal static class Bytes
{
    public static Fit Base64(RawScalar raw, out byte[] value)
    {
        value = [];
        if (!raw.IsText)
        {
            return Fit.None;
        }

        // Padding only fills up groups of four.
        var text = raw.Bytes;
        var padding = text.Length - text.TrimEnd((byte)'=').Length;
        if (padding > 2 || (padding > 0 && text.Length % 4 != 0))
        {
            return Fit.None;
        }

        text = text[..^padding];
        if (text.IndexOfAny("+/"u8) < 0)
        {
            var isCanonical = text.IndexOfAny("-_"u8) < 0 && raw.Bytes.Length % 4 == 0;
            return Decode(text, isCanonical ? Fit.Exact : Fit.Respelled, ref value);
        }

        var letters = text.ToArray();
        letters.AsSpan().Replace((byte)'+', (byte)'-');
        letters.AsSpan().Replace((byte)'/', (byte)'_');
        return text.IndexOfAny("-_"u8) >= 0
            ? Fit.None
            : Decode(letters, raw.Bytes.Length % 4 == 0 ? Fit.Exact : Fit.Respelled, ref value);
    }

    private static Fit Decode(ReadOnlySpan<byte> text, Fit fit, ref byte[] value)
    {
        if (text.IndexOfAny(" \t\r\n"u8) >= 0 || !Base64Url.IsValid(text, out var length))
        {
            return Fit.None;
        }

        var bytes = new byte[length];
        if (Base64Url.DecodeFromUtf8(text, bytes, out _, out var written) is not OperationStatus.Done)
        {
            return Fit.None;
        }

        value = bytes.AsSpan(0, written).ToArray();
        return fit;
    }
}
