using OpenApi.Contract;

namespace OpenApi.Harness.Tests.Server;

/// <summary>What a stub keeps of the calls that it answered.</summary>
[Collection(WholeMachine.Name)]
public sealed class MemoryTests
{
    [Fact]
    public async Task Memory_stays_flat_over_a_hundred_thousand_calls_and_the_journal_keeps_its_bound()
    {
        await using var server = ContractServer.InProcess(
            SpecFiles.All,
            new ContractServerOptions { JournalCapacity = 1_000 }
        );
        using var client = new HttpClient(server.CreateHandler());
        await CallAsync(client, 5_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await CallAsync(client, 95_000);

        var after = GC.GetTotalMemory(forceFullCollection: true);
        (after - before).Should().BeLessThan(4 * 1024 * 1024);
        server.Journal.Count.Should().Be(1_000);
        server.Journal.Total.Should().Be(100_000);
        server.Journal.Dropped.Should().Be(99_000);
        server.Journal.Calls[^1].Number.Should().Be(100_000);
    }

    private static async Task CallAsync(HttpClient client, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var request = Requests.CancelPull("https://stub.test");
            using var response = await client.SendAsync(request);
        }
    }
}
