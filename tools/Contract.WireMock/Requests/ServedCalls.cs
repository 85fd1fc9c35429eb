using System.Runtime.CompilerServices;
using WireMock;

namespace OpenApi.Contract.WireMock.Requests;

/// <summary>
/// Decides each request once, although WireMock.Net asks the matcher of every mapping. Kept for as long as the request
/// itself, which may be in the server's log.
/// </summary>
/// <param name="decide">Decides a request.</param>
internal sealed class ServedCalls(Func<IRequestMessage, ServedCall> decide)
{
    private readonly ConditionalWeakTable<IRequestMessage, ServedCall> calls = [];
    private Latest? latest;

    public ServedCall Of(IRequestMessage message)
    {
        // All mappings are asked about one request in a row.
        if (latest is { } known && known.Message == message)
        {
            return known.Call;
        }

        var call = calls.GetValue(message, key => decide(key));
        latest = new Latest(message, call);
        return call;
    }

    private sealed record Latest(IRequestMessage Message, ServedCall Call);
}
