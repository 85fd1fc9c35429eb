using OpenApi.Contract.Coverage;

namespace OpenApi.Contract.Tests.Coverage;

/// <summary>
/// The run of the engine in this process. It is made once and shared, for a test run may take its classes in any order.
/// </summary>
public sealed class CoverageRun : IAsyncLifetime
{
    /// <summary>What the suites and the mutants together touch of the three documents.</summary>
    public CoverageReport Report => Run.Report;

    /// <summary>All of it.</summary>
    public EngineRun Run { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Run = await EngineRun.OfAsync(contract =>
        {
            var stub = ContractServer.InProcess(contract);
            return (stub.CreateHandler, () => stub.Coverage);
        });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
