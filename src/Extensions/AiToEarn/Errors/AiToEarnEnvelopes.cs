using OpenApi.Runtime.Errors;

namespace AiToEarn.Errors;

/// <summary>Where AiToEarn's answers say that they failed.</summary>
internal static class AiToEarnEnvelopes
{
    /// <summary>
    /// The service's own envelope, then the shapes that relays pass on: OpenAI's and Gemini's <c>error.code</c>, OpenAI's and Anthropic's
    /// <c>error.type</c>. The latter count under a failing HTTP status only, because a Volcengine task that failed carries an
    /// <c>error.code</c> in an answer that did not fail.
    /// </summary>
    public static IReadOnlyList<ErrorEnvelope> All { get; } =
    [
        new("/code")
        {
            Success = "0",
            Message = "/message",
            RequestIds = ["/requestId"],
        },
        Upstream("/error/code"),
        Upstream("/error/type"),
    ];

    /// <summary>How the pipeline recognises failures and what it throws.</summary>
    /// <param name="baseUrl">Where the key is sent, for the explanation of a refused one.</param>
    /// <param name="time">The clock.</param>
    public static ErrorEnvelopeOptions Options(Uri baseUrl, TimeProvider time) =>
        new()
        {
            Envelopes = All,
            CreateException = error => new AiToEarnException(error, baseUrl),
            Time = time,
        };

    private static ErrorEnvelope Upstream(string code) =>
        new(code)
        {
            Message = "/error/message",
            RequestIds = ["/request_id"],
            OnlyUnderErrorStatus = true,
        };
}
