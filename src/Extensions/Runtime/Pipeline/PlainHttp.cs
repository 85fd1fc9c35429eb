using Microsoft.Extensions.Logging;
using OpenApi.Runtime.Secrets;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Runtime.Pipeline;

/// <summary>Tells of base URLs whose traffic others can read. They are allowed, since a stub or a proxy inside a closed network is a use.</summary>
internal static class PlainHttp
{
    public static void Warn(Uri? baseUrl, ILogger logger)
    {
        if (baseUrl is { IsAbsoluteUri: true, IsLoopback: false } && baseUrl.Scheme == Uri.UriSchemeHttp)
        {
            logger.PlainHttp(Redaction.Url(baseUrl));
        }
    }
}
