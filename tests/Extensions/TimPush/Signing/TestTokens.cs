using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Signing;

/// <summary>Packs any JSON as a UserSig, independently of the code under test.</summary>
internal static class TestTokens
{
    public static string Write(UserSigClaims claims, string signature) =>
        Pack(
            new JsonObject
            {
                ["TLS.ver"] = "2.0",
                ["TLS.identifier"] = claims.Identifier,
                ["TLS.sdkappid"] = claims.SdkAppId,
                ["TLS.expire"] = claims.LifetimeSeconds,
                ["TLS.time"] = claims.IssuedAtSeconds,
                ["TLS.sig"] = signature,
            }.ToJsonString()
        );

    public static string Pack(string json) => Pack(Encoding.UTF8.GetBytes(json));

    public static string Pack(byte[] json)
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.NoCompression))
        {
            zlib.Write(json);
        }

        return Convert.ToBase64String(stream.ToArray()).Replace('+', '*').Replace('/', '-').Replace('=', '_');
    }
}
