using System.Text;
using System.Text.Json;
using AiToEarn.Errors;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Json;
using OpenApi.Runtime.Secrets;

namespace AiToEarn.Streaming;

/// <summary>Turns what a relay sent instead of an answer into the exception.</summary>
internal static class RelayFailure
{
    /// <summary>
    /// The failure in one event or one JSON answer: AiToEarn's envelope with a code other than 0, or the upstream
    /// vendor's <c>error</c> object. Null when it holds none.
    /// </summary>
    public static AiToEarnException? In(HttpResponseMessage response, JsonElement body)
    {
        if (body.Member("code").Integer() is { } code)
        {
            return code is 0
                ? null
                : Exception(response, body, $"{code}", body.Member("message").Text(), body.Member("requestId").Text());
        }
        return AiToEarnUpstreamError.Read(body) is { } upstream
            ? Exception(
                response,
                body,
                upstream.Code ?? upstream.Type,
                upstream.Message,
                body.Member("request_id").Text()
            )
            : null;
    }

    /// <summary>An answer of a media type that no relay sends, such as a gateway's page.</summary>
    public static AiToEarnException NoAnswer(HttpResponseMessage response) =>
        new(Error(response, response.IsSuccessStatusCode ? FailureKind.UnexpectedContent : FailureKind.Status));

    /// <summary>An answer or event that should be JSON and is not.</summary>
    public static AiToEarnException NotJson(HttpResponseMessage response) =>
        new(Error(response, FailureKind.MalformedBody));

    private static AiToEarnException Exception(
        HttpResponseMessage response,
        JsonElement body,
        string? code,
        string? message,
        string? requestId
    )
    {
        var error = Error(response, FailureKind.Code);
        return new AiToEarnException(
            error with
            {
                Code = code,
                Message = message,
                RequestId = requestId ?? error.RequestId,
                Body = Encoding.UTF8.GetBytes(body.GetRawText()),
            },
            response.RequestMessage?.RequestUri
        );
    }

    private static EnvelopeError Error(HttpResponseMessage response, FailureKind kind) =>
        new()
        {
            Kind = kind,
            HttpStatus = (int)response.StatusCode,
            MediaType = response.Content.Headers.ContentType?.MediaType,
            RequestId = response.Headers.TryGetValues("x-request-id", out var ids) ? ids.FirstOrDefault() : null,
            Method = response.RequestMessage?.Method.Method ?? "POST",
            SafeUrl = Redaction.Url(response.RequestMessage?.RequestUri),
            Headers = response
                .Headers.Concat(response.Content.Headers)
                .Where(header => !header.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
        };
}
