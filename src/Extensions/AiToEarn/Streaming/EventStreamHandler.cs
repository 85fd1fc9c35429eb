using AiToEarn.Configuration;

namespace AiToEarn.Streaming;

/// <summary>Puts every event stream that comes in within the bounds of the options; other answers pass untouched.</summary>
internal sealed class EventStreamHandler : DelegatingHandler
{
    public const string MediaType = "text/event-stream";

    private readonly RelayStreamOptions _options;
    private readonly TimeProvider _time;

    public EventStreamHandler(RelayStreamOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
    }

    public EventStreamHandler(RelayStreamOptions options, TimeProvider time, HttpMessageHandler inner)
        : base(inner)
    {
        _options = options;
        _time = time;
    }

    /// <summary>Whether a content type names an event stream.</summary>
    public static bool IsEventStream(string? mediaType) =>
        string.Equals(mediaType, MediaType, StringComparison.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!IsEventStream(response.Content.Headers.ContentType?.MediaType))
        {
            return response;
        }
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var guarded = new StreamContent(new GuardedEventStream(body, _options, _time));
        foreach (var header in response.Content.Headers)
        {
            guarded.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        response.Content = guarded;
        return response;
    }
}
