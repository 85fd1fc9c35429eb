using System.Globalization;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Extensions.Tests.Runtime.Processes;

/// <summary>
/// Writers of a token file, killed at whatever they are doing. OPENAPI_KILLS says how many; the 500 of a thorough run take minutes.
/// </summary>
public sealed class KilledWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_that_was_told_as_stored_is_lost_and_nothing_is_left_behind()
    {
        var kills = int.Parse(
            Environment.GetEnvironmentVariable("OPENAPI_KILLS") ?? "10",
            CultureInfo.InvariantCulture
        );
        var path = _folder.File("tokens.json");
        var random = new Random(1);
        for (var kill = 0; kill < kills; kill++)
        {
            await using var writer = new TokenWorker("file", path, "http://127.0.0.1:1/");
            var last = await writer.AskAsync("write", DateTimeOffset.UnixEpoch);
            for (var listened = random.Next(20); listened > 0; listened--)
            {
                last = await writer.ListenAsync();
            }

            last = await writer.KillAsync() is [.., var told] ? told : last;

            var stored = (await new FileTokenStore(path).ReadAsync("shared"))!.AccessToken;
            int.Parse(stored, CultureInfo.InvariantCulture)
                .Should()
                .BeInRange(
                    int.Parse(last!, CultureInfo.InvariantCulture),
                    int.Parse(last!, CultureInfo.InvariantCulture) + 1
                );
            Directory.GetFiles(_folder.Path).Should().Equal(path);
        }
    }
}
