using System.Diagnostics;
using AiToEarn;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;

namespace OpenApi.Benchmarks.Subjects.Harness;

/// <summary>What it costs to run the cases of a client's suite.</summary>
internal static class SuiteRun
{
    /// <summary>The time of the cases of AiToEarn's client, one after the other and round and round, the making of the suite included.</summary>
    /// <param name="contract">The document of AiToEarn.</param>
    /// <param name="stub">Makes the handler that reaches the stub.</param>
    /// <param name="cases">How many cases.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ContractSuiteException">A case failed, so that its time means nothing.</exception>
    public static async Task<TimeSpan> TimeAsync(
        ServiceContract contract,
        Func<HttpMessageHandler> stub,
        int cases,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        var suite = new ClientSuite(contract, stub, Client);
        var all = suite.Cases.ToList();
        for (var i = 0; i < cases; i++)
        {
            await suite.RunAsync(all[i % all.Count], cancellationToken).ConfigureAwait(false);
        }

        return clock.Elapsed;
    }

    private static AiToEarnClient Client(HttpMessageHandler wire) =>
        new(
            new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(wire))
            {
                BaseUrl = "https://stub.test",
            }
        );
}
