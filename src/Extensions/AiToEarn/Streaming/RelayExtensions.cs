using System.Runtime.CompilerServices;
using AiToEarn.Api.Ai.Chat.Completions;
using AiToEarn.Api.Ai.V1.Messages;
using AiToEarn.Api.Ai.V1beta.ModelsRequests.WithModelStreamGenerateContent;
using AiToEarn.Configuration;
using AiToEarn.Errors;
using AiToEarn.Models;
using Microsoft.Kiota.Abstractions;

namespace AiToEarn.Streaming;

/// <summary>
/// The three chat relays as streams: the answer piece by piece as the model writes it. The pieces end when the vendor's end mark has
/// come; all failures, also those in the middle, are exceptions.
/// </summary>
/// <remarks>
/// The relays are billed in AiToEarn credits, so no call is repeated when its outcome is unknown. The time limits of calls hold until
/// the answer begins; from then on the stream may take as long as it likes, within the bounds of <see cref="RelayStreamOptions"/>.
/// </remarks>
public static class RelayExtensions
{
    /// <summary>Streams a chat completion in OpenAI's shape. <c>stream: true</c> is set on the body.</summary>
    /// <param name="relay"><c>client.Api.Ai.Chat.Completions</c>.</param>
    /// <param name="body">The request; extra members of OpenAI's shape go into its additional data.</param>
    /// <param name="cancellationToken">Ends the call and the stream.</param>
    /// <exception cref="AiToEarnException">AiToEarn or the upstream vendor reported a failure, before or in the stream.</exception>
    /// <exception cref="RelayInterruptedException">The stream broke off before <c>[DONE]</c>, fell silent, or sent an event over the bound.</exception>
    public static IAsyncEnumerable<RelayChunk> StreamAsync(
        this CompletionsRequestBuilder relay,
        RelayChatCompletionsDto body,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(relay);
        ArgumentNullException.ThrowIfNull(body);
        body.Stream = true;
        return ReadAsync(
            relay,
            configure => relay.ToPostRequestInformation(body, configure),
            RelayDialect.OpenAi,
            cancellationToken
        );
    }

    /// <summary>
    /// Streams a message in Anthropic's shape. The document declares no <c>stream</c> member but promises streaming, so
    /// <c>stream: true</c> is set in the body's additional data.
    /// </summary>
    /// <param name="relay"><c>client.Api.Ai.V1.Messages</c>.</param>
    /// <param name="body">The request; extra members of Anthropic's shape go into its additional data.</param>
    /// <param name="cancellationToken">Ends the call and the stream.</param>
    /// <exception cref="AiToEarnException">AiToEarn or the upstream vendor reported a failure, before or in the stream.</exception>
    /// <exception cref="RelayInterruptedException">The stream broke off before <c>message_stop</c>, fell silent, or sent an event over the bound.</exception>
    public static IAsyncEnumerable<RelayChunk> StreamAsync(
        this MessagesRequestBuilder relay,
        ClaudeChatProxyDto body,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(relay);
        ArgumentNullException.ThrowIfNull(body);
        body.AdditionalData["stream"] = true;
        return ReadAsync(
            relay,
            configure => relay.ToPostRequestInformation(body, configure),
            RelayDialect.Anthropic,
            cancellationToken
        );
    }

    /// <summary>
    /// Streams content in Gemini's shape. The model stands in the body as well as in the path; when the body lacks it, the call fails
    /// at the service.
    /// </summary>
    /// <param name="relay"><c>client.Api.Ai.V1beta.Models.WithModelStreamGenerateContent(model)</c>.</param>
    /// <param name="body">The request; its settings sit under <c>config</c>, not under Google's <c>generationConfig</c>.</param>
    /// <param name="cancellationToken">Ends the call and the stream.</param>
    /// <exception cref="AiToEarnException">AiToEarn or the upstream vendor reported a failure, before or in the stream.</exception>
    /// <exception cref="RelayInterruptedException">The stream broke off before the model gave a reason to stop, fell silent, or sent an event over the bound.</exception>
    public static IAsyncEnumerable<RelayChunk> StreamAsync(
        this WithModelStreamGenerateContentRequestBuilder relay,
        WithModelStreamGenerateContentPostRequestBody body,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(relay);
        ArgumentNullException.ThrowIfNull(body);
        return ReadAsync(
            relay,
            configure => relay.ToPostRequestInformation(body, configure),
            RelayDialect.Gemini,
            cancellationToken
        );
    }

    private static async IAsyncEnumerable<RelayChunk> ReadAsync(
        BaseRequestBuilder relay,
        Func<Action<RequestConfiguration<DefaultQueryParameters>>, RequestInformation> request,
        RelayDialect dialect,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // The generated call would buffer the answer and read its JSON shape. Asking for a stream leaves the body on the network, and
        // the native handler hands out the answer with its headers.
        var native = new NativeResponseHandler();
        var information = request(call =>
        {
            call.Headers.Add("Accept", EventStreamHandler.MediaType);
            call.Headers.Add("Accept", "application/json");
            call.Options.Add(new ResponseHandlerOption { ResponseHandler = native });
        });
        await AdapterOf(relay)
            .SendPrimitiveAsync<Stream>(information, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var response = (HttpResponseMessage)native.Value!;
        await foreach (var chunk in RelayStream.ReadAsync(response, dialect, cancellationToken).ConfigureAwait(false))
        {
            yield return chunk;
        }
    }

    // Protected, thus part of the library's contract, but out of reach for extension methods.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_RequestAdapter")]
    private static extern IRequestAdapter AdapterOf(BaseRequestBuilder builder);
}
