using System.Diagnostics;
using OpenApi.Contract.Description;
using OpenApi.Contract.Requests;

namespace OpenApi.Benchmarks.Subjects.Harness;

/// <summary>How many calls a stub answers in a second.</summary>
internal static class CallRate
{
    private const string AnyHost = "http://stub.test";
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(5);

    /// <summary>Calls every operation in turn, with its first example, and as many callers as the machine has processors.</summary>
    /// <param name="contract">The operations.</param>
    /// <param name="stub">Reaches the stub.</param>
    /// <param name="cancellationToken">Ends the measuring.</param>
    /// <exception cref="InvalidOperationException">The stub answered a documented request with a refusal.</exception>
    public static async Task<double> PerSecondAsync(
        ServiceContract contract,
        HttpMessageHandler stub,
        CancellationToken cancellationToken
    )
    {
        using var client = new HttpClient(stub);
        var requests = contract.Operations.Select(operation => DocumentedRequest.ListOf(operation)[0]).ToList();
        await CallAsync(client, requests, Warming, cancellationToken).ConfigureAwait(false);
        return await CallAsync(client, requests, Measuring, cancellationToken).ConfigureAwait(false)
            / Measuring.TotalSeconds;
    }

    private static async Task<int> CallAsync(
        HttpClient client,
        List<DocumentedRequest> requests,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        var calls = 0;
        await Task.WhenAll(
                Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(CallerAsync, cancellationToken))
            )
            .ConfigureAwait(false);
        return calls;

        async Task CallerAsync()
        {
            while (clock.Elapsed < duration)
            {
                var request = requests[Interlocked.Increment(ref calls) % requests.Count];
                using var message = request.ToMessage(AnyHost);
                using var answer = await client.SendAsync(message, cancellationToken).ConfigureAwait(false);
                if ((int)answer.StatusCode >= 400)
                {
                    throw new InvalidOperationException($"{request} was answered {(int)answer.StatusCode}.");
                }
            }
        }
    }
}
