using System.Collections.Concurrent;
using OpenApi.Conformance.Oracle;
using OpenApi.Conformance.Tests.Behaviour;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;

namespace OpenApi.Conformance.Tests.GenuineKiota;

/// <summary>Kiota's own clients of the three services, each made, compiled and driven through its suite once.</summary>
public sealed class KiotaClients : IDisposable
{
    private readonly ConcurrentBag<IDisposable> loaded = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<CaseOutcome>>>> outcomes = new();

    /// <summary>What came of all cases of a service, in the order of its document.</summary>
    /// <remarks>Off the test framework's few threads: suites that wait on them for each other would wait for ever.</remarks>
    internal async Task<IReadOnlyList<CaseOutcome>> OutcomesOfAsync(Service service)
    {
        var kiota = await RequiredKiota.OrSkipAsync();
        return await outcomes
            .GetOrAdd(service.Namespace, _ => new(() => Task.Run(() => RunAsync(service, kiota))))
            .Value;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in loaded)
        {
            client.Dispose();
        }
    }

    private async Task<IReadOnlyList<CaseOutcome>> RunAsync(Service service, KiotaTool kiota)
    {
        var request = new KiotaRequest(service.Document, service.Namespace + "Client", service.Namespace);
        var made = await kiota.GenerateAsync(request, CancellationToken.None);
        var client = new LoadedClient(made.Files, $"{request.Namespace}.{request.ClassName}");
        loaded.Add(client);
        var contract = ServiceContract.Load(service.Document);
        await using var stub = ContractServer.InProcess(contract);
        var suite = new ClientSuite(contract, stub.CreateHandler, client.Create);
        var found = new List<CaseOutcome>();
        foreach (var name in suite.Names)
        {
            found.Add(await RunAsync(suite, name));
        }

        return found;
    }

    private static async Task<CaseOutcome> RunAsync(ClientSuite suite, string name)
    {
        try
        {
            var result = await suite.RunAsync(name);
            return new CaseOutcome(name, result.Outcome is SuiteOutcome.Proved, result.Reason);
        }
        catch (ContractSuiteException failure)
        {
            return new CaseOutcome(name, false, failure.Message.ReplaceLineEndings(" ")) { IsFailure = true };
        }
    }
}

/// <summary>A service of this repository.</summary>
/// <param name="Namespace">The namespace of its client.</param>
/// <param name="Document">The path of its document.</param>
internal sealed record Service(string Namespace, string Document)
{
    public static IReadOnlyList<Service> All { get; } =
    [
        new("AiToEarn", Repository.PathOf("specs/aitoearn.openapi.json")),
        new("TimPush", Repository.PathOf("specs/timpush.openapi.yaml")),
        new("TikTok", Repository.PathOf("specs/tiktok.openapi.yaml")),
    ];
}

/// <summary>What came of one case of a suite.</summary>
/// <param name="Case">Its name.</param>
/// <param name="IsProved">Whether the client did what the document says.</param>
/// <param name="Reason">Why not; null when it did.</param>
internal sealed record CaseOutcome(string Case, bool IsProved, string? Reason)
{
    /// <summary>Whether the client did something else than the document says, and not only left nothing to compare.</summary>
    public bool IsFailure { get; init; }
}
