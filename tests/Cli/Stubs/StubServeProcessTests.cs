using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace OpenApi.Cli.Tests.Stubs;

/// <summary>The stub as a process of its own, ended as a terminal ends it.</summary>
public sealed class StubServeProcessTests : IDisposable
{
    private const string Status = """
        openapi: 3.1.0
        info: { title: Status, version: "1" }
        paths:
          /status:
            get:
              operationId: getStatus
              responses:
                "200": { description: ok }
        """;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ctrl_C_in_the_middle_of_a_call_ends_it_with_0_and_with_the_coverage()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no way to send Ctrl+C to another process.");
        using var limit = new CancellationTokenSource(LongestRun);
        using var stub = Start(folder.Write("status.yaml", Status));
        var url = new Uri((await stub.StandardOutput.ReadLineAsync(limit.Token))!.Split(' ')[0]);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(url, "/status"), limit.Token);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(url.Host, url.Port, limit.Token);
        await socket.SendAsync("GET /status HTTP/1.1\r\nHost:"u8.ToArray(), limit.Token);

        using var signal = Process.Start("kill", ["-INT", stub.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(limit.Token);
        await stub.WaitForExitAsync(limit.Token);

        stub.ExitCode.Should().Be(ExitCode.Success);
        (await stub.StandardOutput.ReadToEndAsync(limit.Token)).Should().StartWith("Operation   100.0 %");
        (await stub.StandardError.ReadToEndAsync(limit.Token)).Should().Be("GET /status -> 200 (getStatus)\n");
    }

    /// <summary>
    /// A machine that runs the tests in the background lets them, and all that they start, ignore Ctrl+C; where the system has a way to
    /// undo that, the stub starts as it does in a terminal.
    /// </summary>
    private static Process Start(string document)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] before = OperatingSystem.IsLinux() ? ["--default-signal=INT", "dotnet"] : [];
        string[] arguments =
        [
            .. before,
            Path.Combine(AppContext.BaseDirectory, "openapi-client.dll"),
            "stub",
            "serve",
            document,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
