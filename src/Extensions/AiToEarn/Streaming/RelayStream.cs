using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AiToEarn.Errors;

namespace AiToEarn.Streaming;

/// <summary>
/// Reads the answer of a relay, whatever it turned out to be: an event stream, a whole JSON answer, or a failure.
/// </summary>
/// <remarks>
/// Content-Type decides, since a relay may answer a streaming call with JSON. Failures are found in all places where
/// they can stand: in the JSON answer, in an <c>error</c> event, in the data of any event.
/// </remarks>
internal static class RelayStream
{
    /// <summary>Reads an answer piece by piece; disposes it at the end.</summary>
    /// <exception cref="AiToEarnException">The answer reports a failure, or is not what a relay sends.</exception>
    /// <exception cref="RelayInterruptedException">The answer broke off.</exception>
    public static async IAsyncEnumerable<RelayChunk> ReadAsync(
        HttpResponseMessage response,
        RelayDialect dialect,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using var _ = response;
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = body.ConfigureAwait(false);
        var chunks = mediaType switch
        {
            _ when EventStreamHandler.IsEventStream(mediaType) => ReadEventsAsync(
                response,
                body,
                dialect,
                cancellationToken
            ),
            _ when IsJson(mediaType) => ReadWholeAsync(response, body, dialect, cancellationToken),
            _ => throw RelayFailure.NoAnswer(response),
        };
        await foreach (var chunk in chunks.ConfigureAwait(false))
        {
            yield return chunk;
        }
    }

    private static async IAsyncEnumerable<RelayChunk> ReadEventsAsync(
        HttpResponseMessage response,
        Stream body,
        RelayDialect dialect,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var events = SseParser.Create(body).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var _ = events.ConfigureAwait(false);
        var count = 0;
        var mayEnd = false;
        while (await MoveNextAsync(events, count, dialect).ConfigureAwait(false))
        {
            var (data, eventType) = (events.Current.Data, events.Current.EventType);
            if (dialect.IsEndMark(data))
            {
                yield break;
            }
            if (dialect.IsKeepAlive(eventType) || data.Length == 0)
            {
                continue;
            }
            count++;
            var chunk = dialect.ReadPiece(eventType, Json(response, data));
            yield return chunk;
            if (dialect.IsLast(chunk))
            {
                yield break;
            }
            mayEnd |= dialect.MayEndAfter(chunk);
        }
        if (!mayEnd)
        {
            throw new RelayInterruptedException(count, dialect.EndMark, cause: null);
        }
    }

    private static async IAsyncEnumerable<RelayChunk> ReadWholeAsync(
        HttpResponseMessage response,
        Stream body,
        RelayDialect dialect,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var document = await ParseAsync(response, body, cancellationToken).ConfigureAwait(false);
        var root = document.RootElement.Clone();
        ThrowIfFailure(response, root);
        // Gemini streams a JSON array when it is not asked for events.
        foreach (var piece in root.ValueKind is JsonValueKind.Array ? [.. root.EnumerateArray()] : new[] { root })
        {
            ThrowIfFailure(response, piece);
            yield return dialect.ReadWhole(piece);
        }
    }

    private static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<SseItem<string>> events,
        int count,
        RelayDialect dialect
    )
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is IOException or HttpRequestException)
        {
            throw new RelayInterruptedException(count, dialect.EndMark, cause);
        }
    }

    private static async Task<JsonDocument> ParseAsync(
        HttpResponseMessage response,
        Stream body,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            throw RelayFailure.NotJson(response);
        }
    }

    private static JsonElement Json(HttpResponseMessage response, string data)
    {
        JsonElement element;
        try
        {
            element = JsonElement.Parse(data);
        }
        catch (JsonException)
        {
            throw RelayFailure.NotJson(response);
        }
        ThrowIfFailure(response, element);
        return element;
    }

    private static void ThrowIfFailure(HttpResponseMessage response, JsonElement element)
    {
        if (RelayFailure.In(response, element) is { } failure)
        {
            throw failure;
        }
    }

    private static bool IsJson(string mediaType) =>
        mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
}
