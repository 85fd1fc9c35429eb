using System.Net.Http.Headers;
using OpenApi.Runtime.Requests;
using OpenApi.Runtime.Secrets;

namespace OpenApi.Runtime.Errors;

/// <summary>
/// Turns failed answers into the service's typed exception: failures inside a 2XX body, failing statuses with or without a
/// body, redirects, and pages of gateways. The model is not deserialized for that; event streams, binary bodies and bodies
/// declared over the bound are passed on untouched, and every other body reads from its start for the caller.
/// </summary>
/// <param name="options">Shapes, factory and bound.</param>
public sealed class ErrorEnvelopeHandler(ErrorEnvelopeOptions options) : DelegatingHandler
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    private readonly EnvelopeReader _reader = new(options.Envelopes);

    /// <inheritdoc />
    /// <exception cref="ServiceException">The service reported a failure.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (request.TryGet<EnvelopeOption>(out var option) && !option.IsEnabled)
        {
            return response;
        }

        EnvelopeError? error;
        try
        {
            error = await FindErrorAsync(request, response, cancellationToken).ConfigureAwait(false);
            error = error is null
                ? null
                : WithoutEchoes(error, await SentSecrets.OfAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (error is null)
        {
            return response;
        }

        response.Dispose();
        throw options.CreateException(error);
    }

    private static EnvelopeError WithoutEchoes(EnvelopeError error, SentSecrets secrets) =>
        error with
        {
            Code = secrets.Mask(error.Code),
            Message = secrets.Mask(error.Message),
            RequestId = FailureText.Safe(secrets.Mask(error.RequestId)),
        };

    private async Task<EnvelopeError?> FindErrorAsync(
        HttpRequestMessage request,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var status = (int)response.StatusCode;
        var isErrorStatus = status >= 400;
        if (status is >= 300 and < 400)
        {
            return response.Headers.Location is null ? null : Describe(FailureKind.Redirect, request, response);
        }

        if (!isErrorStatus && IsUnaskedPage(request, response))
        {
            return Describe(FailureKind.UnexpectedContent, request, response);
        }

        if (isErrorStatus)
        {
            // Whatever becomes of reading the body, the status is what the caller has to learn.
            var (failed, isAll) = await BodyPeek
                .ReadWhatComesAsync(response, options.MaximumBodyBytes, cancellationToken)
                .ConfigureAwait(false);
            return IsJson(response.Content.Headers.ContentType)
                ? Judge(failed, isAll, isErrorStatus, request, response)
                : Describe(FailureKind.Status, request, response) with
                {
                    Body = failed,
                };
        }

        if (!ShouldRead(response))
        {
            return null;
        }

        var (bytes, isWhole) = await BodyPeek
            .ReadAsync(response, options.MaximumBodyBytes, cancellationToken)
            .ConfigureAwait(false);
        return Judge(bytes, isWhole, isErrorStatus, request, response);
    }

    private EnvelopeError? Judge(
        ReadOnlyMemory<byte> bytes,
        bool isWhole,
        bool isErrorStatus,
        HttpRequestMessage request,
        HttpResponseMessage response
    )
    {
        var json = bytes.Span.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        var reading = json.Span.Trim(" \t\r\n"u8).IsEmpty
            ? EnvelopeReading.Of(EnvelopeVerdict.Absent)
            : _reader.Read(json.Span, isWhole, isErrorStatus);
        FailureKind? kind = reading.Verdict switch
        {
            EnvelopeVerdict.Failure => FailureKind.Code,
            _ when isErrorStatus => FailureKind.Status,
            EnvelopeVerdict.Malformed => FailureKind.MalformedBody,
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }

        var error = Describe(kind.Value, request, response);
        return error with
        {
            Code = reading.Verdict == EnvelopeVerdict.Failure ? reading.Code : null,
            Message =
                reading.Message
                ?? (ProblemDetails.IsOne(response.Content.Headers.ContentType) ? ProblemDetails.MessageOf(json) : null),
            RequestId = reading.RequestId ?? error.RequestId,
            Body = bytes,
        };
    }

    private bool ShouldRead(HttpResponseMessage response)
    {
        var type = response.Content.Headers.ContentType;
        if (!IsJson(type))
        {
            return false;
        }

        var length = response.Content.Headers.ContentLength;
        return length != 0 && (length is null || length <= options.MaximumBodyBytes);
    }

    private static bool IsJson(MediaTypeHeaderValue? type)
    {
        var name = type?.MediaType;
        var isUtf8 =
            type?.CharSet is not { Length: > 0 } charset
            || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Trim('"').Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
        return isUtf8
            && name is not null
            && (
                name.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool IsUnaskedPage(HttpRequestMessage request, HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } type
        && (
            type.Equals("text/html", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase)
        )
        && request.Headers.Accept.Count > 0
        && !request.Headers.Accept.Any(accepted => Accepts(accepted.MediaType, type));

    private static bool Accepts(string? range, string type) =>
        range is "*/*" or "text/*" || string.Equals(range, type, StringComparison.OrdinalIgnoreCase);

    private EnvelopeError Describe(FailureKind kind, HttpRequestMessage request, HttpResponseMessage response) =>
        new()
        {
            Kind = kind,
            HttpStatus = (int)response.StatusCode,
            RequestId = response.Headers.TryGetValues("x-request-id", out var ids) ? ids.FirstOrDefault() : null,
            RetryAfter = RetryAfterHeader.Read(response.Headers, options.Time.GetUtcNow()),
            MediaType = response.Content.Headers.ContentType?.MediaType,
            Method = request.Method.Method,
            SafeUrl = Redaction.Url(request.RequestUri),
            Headers = response
                .Headers.Concat(response.Content.Headers)
                .Where(header => !header.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
        };
}
