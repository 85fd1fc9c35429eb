using System.Text;

namespace OpenApi.Serialization.Values;

/// <summary>UTF-8 for formats that have no escapes.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding Encoding = new(false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a text.</summary>
    /// <exception cref="NotSupportedException">The text holds half of a surrogate pair.</exception>
    public static byte[] Of(string text)
    {
        try
        {
            return Encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new NotSupportedException("The text holds half of a surrogate pair, which has no UTF-8.");
        }
    }
}
