using System.Security.Cryptography;
using System.Text;

namespace OpenApi.Contract.Export;

/// <summary>UUIDs made from names (RFC 9562, version 8), so that an export of the same document has the same ids.</summary>
internal static class StableId
{
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("openapi-contract/" + name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
