using System.Security.Cryptography;
using System.Text;

namespace TimPush.Webhooks;

/// <summary>The signature of a webhook: lower-case hex SHA-256 of the token directly followed by <c>RequestTime</c> (page 34354).</summary>
/// <remarks>The body is not signed; only TLS protects it.</remarks>
internal static class WebhookSignature
{
    public static string Compute(string token, string requestTime) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token + requestTime)));

    public static bool Matches(string token, string requestTime, string sign) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Compute(token, requestTime)),
            Encoding.UTF8.GetBytes(sign)
        );
}
