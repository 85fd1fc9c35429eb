using OpenApi.Contract.Exchange;
using OpenApi.Contract.WireMock.Requests;
using WireMock;
using WireMock.Settings;

namespace OpenApi.Contract.WireMock.Answers;

/// <summary>Lets answers reach their callers late, slowly, cut short or not at all.</summary>
internal static class AnswerDelivery
{
    /// <summary>Checks that a server can deliver answers in a way.</summary>
    /// <exception cref="InvalidOperationException">It cannot; the message says what to do.</exception>
    public static void Require(Delivery delivery, WireMockServerSettings settings)
    {
        if (NeedsConnection(delivery) && !WireAccess.IsGivenTo(settings))
        {
            throw new InvalidOperationException(
                "WireMock.Net cannot reset, cut or slow down connections by itself. Start the server by "
                    + "'WireMockServer.Start(settings => settings.ForContracts())'."
            );
        }
    }

    /// <summary>Waits as long as the answer is to be late, and prepares the connection for it.</summary>
    /// <param name="message">The request.</param>
    /// <param name="answer">The answer that WireMock.Net sends next.</param>
    /// <param name="time">The clock.</param>
    public static async Task PrepareAsync(IRequestMessage message, StubAnswer answer, TimeProvider time)
    {
        var delivery = answer.Delivery;
        if (delivery == Delivery.Plain)
        {
            return;
        }

        var context = WireAccess.Of(message);
        if (delivery.Delay > TimeSpan.Zero)
        {
            await Task.Delay(delivery.Delay, time, context?.RequestAborted ?? CancellationToken.None)
                .ConfigureAwait(false);
        }

        if (!NeedsConnection(delivery) || context is null)
        {
            return;
        }

        var response = context.Response;
        if (delivery.Reset)
        {
            context.Abort();
            response.Body = Stream.Null;
            return;
        }

        response.ContentLength = answer.Body.Length;
        response.Body = new PacedStream(response.Body, delivery, time, context.RequestAborted);
    }

    private static bool NeedsConnection(Delivery delivery) =>
        delivery is not { Reset: false, CutAfter: null, Pace: null };
}
