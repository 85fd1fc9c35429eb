using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OpenApi.Contract.Description;

namespace OpenApi.Contract.Exchange;

/// <summary>An answer of the stub: what is sent and how it is delivered. Immutable; each <c>With</c> makes a new one.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Headers">The header fields, <c>Content-Type</c> included; the length is added when it is sent.</param>
/// <param name="Body">The body.</param>
/// <param name="Delivery">How it reaches the client.</param>
/// <param name="Source">Where it comes from, in a few words for the journal; for documented answers status and example.</param>
public sealed record StubAnswer(
    int Status,
    HeaderFields Headers,
    ReadOnlyMemory<byte> Body,
    Delivery Delivery,
    string Source = "scripted"
)
{
    /// <summary>The documented answer that this is, or null when it is another or was changed beyond it.</summary>
    public DocumentedAnswer? Documented { get; init; }

    /// <summary>Whether the stub itself speaks, because the request was wrong.</summary>
    internal bool IsProblem { get; init; }

    /// <summary>The media type, or null when there is no body.</summary>
    public string? ContentType => Headers["Content-Type"];

    /// <summary>The body read as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Whether the body is the UTF-8 of a text, so that <see cref="BodyText"/> loses nothing of it.</summary>
    internal bool HasText => Utf8.IsValid(Body.Span) && !Body.Span.StartsWith(Encoding.UTF8.Preamble);

    /// <summary>An answer without a body.</summary>
    /// <param name="status">The HTTP status code.</param>
    public static StubAnswer Empty(int status) => new(status, HeaderFields.None, default, Delivery.Plain);

    /// <summary>An answer with a text body.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="text">The body, sent as UTF-8.</param>
    /// <param name="contentType">Its media type.</param>
    public static StubAnswer Text(int status, string text, string contentType = "text/plain; charset=utf-8") =>
        Empty(status).WithBody(Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>An answer with a JSON body.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="value">The value; serialized with the web defaults of <c>System.Text.Json</c>.</param>
    public static StubAnswer Json(int status, object? value) =>
        Empty(status)
            .WithBody(JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web), "application/json");

    /// <summary>The same answer with another body.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="contentType">Their media type, or null to leave it as it is.</param>
    public StubAnswer WithBody(ReadOnlyMemory<byte> body, string? contentType = null) =>
        this with
        {
            Body = body,
            Documented = null,
            Headers = contentType is null ? Headers : Headers.With("Content-Type", contentType),
        };

    /// <summary>The same answer with one header field replaced or added.</summary>
    public StubAnswer WithHeader(string name, string value) => this with { Headers = Headers.With(name, value) };
}

/// <summary>How an answer reaches the client. The faults that real networks have are set here.</summary>
/// <param name="Delay">How long the stub waits before the first byte, by its <see cref="TimeProvider"/>.</param>
/// <param name="Pace">The body in pieces, or null for all of it at once.</param>
/// <param name="CutAfter">After how many bytes of the body the connection ends although more was announced; null for never.</param>
/// <param name="Reset">Whether the connection is reset instead of answered.</param>
public sealed record Delivery(TimeSpan Delay = default, Pace? Pace = null, int? CutAfter = null, bool Reset = false)
{
    /// <summary>At once and whole.</summary>
    public static Delivery Plain { get; } = new();
}

/// <summary>A body that is sent in pieces.</summary>
/// <param name="PieceBytes">The size of a piece in bytes, at least one.</param>
/// <param name="Interval">The time between two pieces, by the stub's <see cref="TimeProvider"/>.</param>
public sealed record Pace(int PieceBytes, TimeSpan Interval);
