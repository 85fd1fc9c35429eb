using System.Buffers.Text;

namespace OpenApi.Serialization.Values;

/// <summary>Reads ids and truth values.</summary>
internal static class Ids
{
    private const int LengthOfGuid = 36;

    /// <summary>An id of RFC 9562: five groups of hexadecimal digits, in letters of either size.</summary>
    public static Fit Guid(RawScalar raw, out Guid value)
    {
        value = default;
        if (
            !raw.IsText
            || raw.Bytes.Length != LengthOfGuid
            || !Utf8Parser.TryParse(raw.Bytes, out value, out var length, 'D')
            || length != LengthOfGuid
        )
        {
            return Fit.None;
        }

        Span<byte> spelled = stackalloc byte[Spelling.Longest];
        return Spelling.Compare(Fit.Exact, raw.Bytes, spelled[..Spelling.Id(value, spelled)]);
    }

    /// <summary>True or false.</summary>
    public static Fit Truth(RawScalar raw, out bool value)
    {
        value = raw.Bytes.SequenceEqual("true"u8);
        return raw.IsTruth && (value || raw.Bytes.SequenceEqual("false"u8)) ? Fit.Exact : Fit.None;
    }
}
