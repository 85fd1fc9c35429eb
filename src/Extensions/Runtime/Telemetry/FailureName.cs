using System.Globalization;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Secrets;

namespace OpenApi.Runtime.Telemetry;

/// <summary>The value of <c>error.type</c>: of low cardinality and free of secrets.</summary>
internal static class FailureName
{
    public static string Of(Exception failure) =>
        failure switch
        {
            ServiceException { RawCode: { Length: > 0 and <= 64 } code } => Redaction.Text(code),
            ServiceException { Kind: FailureKind.Status } service => service.HttpStatus.ToString(
                CultureInfo.InvariantCulture
            ),
            ServiceException service => service.Kind.ToString(),
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } network =>
                network.HttpRequestError.ToString(),
            _ => failure.GetType().FullName ?? failure.GetType().Name,
        };
}
