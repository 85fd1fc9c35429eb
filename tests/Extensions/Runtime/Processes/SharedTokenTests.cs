using OpenApi.Extensions.Tests.Runtime.Support;

namespace OpenApi.Extensions.Tests.Runtime.Processes;

/// <summary>Real processes, real files, a real database.</summary>
[Collection(nameof(PostgresServer))]
public sealed class SharedTokenTests(PostgresServer postgres) : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(RefreshServer.LifeSeconds);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("file")]
    [InlineData("postgres")]
    public async Task Four_processes_make_one_refresh_per_expiry(string kind)
    {
        await using var place = await PlaceAsync(kind);
        await using var server = await RefreshServer.StartAsync();
        var workers = Enumerable.Range(0, 4).Select(_ => new TokenWorker(kind, place.Name, server.Url)).ToList();
        try
        {
            for (var expiry = 0; expiry < 10; expiry++)
            {
                var instant = Start + (expiry * Life);
                var tokens = await Task.WhenAll(workers.Select(worker => worker.AskAsync("get", instant)));

                tokens.Should().AllBe($"access-{expiry + 1}");
            }

            server.Answers.Should().HaveCount(10).And.NotContain("refused");
        }
        finally
        {
            await StopAsync(workers);
        }
    }

    [Theory]
    [InlineData("file")]
    [InlineData("postgres")]
    public async Task A_process_killed_between_refresh_and_use_loses_no_token(string kind)
    {
        await using var place = await PlaceAsync(kind);
        await using var server = await RefreshServer.StartAsync();
        var workers = Enumerable.Range(0, 3).Select(_ => new TokenWorker(kind, place.Name, server.Url)).ToList();
        try
        {
            (await workers[0].AskAsync("get", Start)).Should().Be("access-1");

            // It dies holding the lock, with a rotated token that only the store knows.
            (await workers[1].AskAsync("die", Start + Life))
                .Should()
                .BeNull();

            (await workers[0].AskAsync("get", Start + Life)).Should().Be("access-2");
            (await workers[2].AskAsync("get", Start + (2 * Life))).Should().Be("access-3");
            server.Answers.Should().Equal("access-1", "access-2", "access-3");
        }
        finally
        {
            await StopAsync(workers);
        }
    }

    /// <summary>
    /// What the service has answered is known to the dead process alone: where each refresh token works once nothing can bring the new one back. What
    /// can be asked for is that everybody else learns it at once.
    /// </summary>
    [Theory]
    [InlineData("file")]
    [InlineData("postgres")]
    public async Task A_process_killed_before_it_could_store_the_answer_blocks_nobody_and_asks_for_a_log_in(string kind)
    {
        await using var place = await PlaceAsync(kind);
        await using var server = await RefreshServer.StartAsync();
        var workers = Enumerable.Range(0, 3).Select(_ => new TokenWorker(kind, place.Name, server.Url)).ToList();
        try
        {
            (await workers[0].AskAsync("get", Start)).Should().Be("access-1");
            (await workers[1].AskAsync("die-early", Start + Life)).Should().BeNull();

            var told = await workers[2].AskAsync("get", Start + Life);

            told.Should().StartWith("error LoginRequiredException").And.Contain("log in again");
            server.Answers.Should().Equal("access-1", "access-2", "refused");
        }
        finally
        {
            await StopAsync(workers);
        }
    }

    private static async Task StopAsync(List<TokenWorker> workers)
    {
        foreach (var worker in workers)
        {
            await worker.DisposeAsync();
        }
    }

    private async Task<SharedPlace> PlaceAsync(string kind) =>
        kind == "file"
            ? new SharedPlace(_folder.File("tokens.json"), null)
            : await SharedPlace.NewDatabaseAsync(postgres.ConnectionString);
}
