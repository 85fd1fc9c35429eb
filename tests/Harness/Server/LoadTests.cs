using System.Net.Sockets;
using System.Text;
using OpenApi.Contract;

namespace OpenApi.Harness.Tests.Server;

/// <summary>What becomes of a stub under many, slow and rude callers.</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task A_thousand_parallel_calls_are_all_answered_and_all_journaled()
    {
        await using var server = await ContractServer.StartAsync(SpecFiles.All);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 100 });

        var statuses = await Task.WhenAll(
            Enumerable
                .Range(0, 1_000)
                .Select(async number =>
                {
                    using var response = await client.SendAsync(
                        number % 2 == 0 ? Requests.CancelPull(server.BaseUrl) : Requests.CancelTask(server.BaseUrl)
                    );
                    return (int)response.StatusCode;
                })
        );

        statuses.Should().AllBeEquivalentTo(200);
        server.Journal.Count.Should().Be(1_000);
        server.Journal.Calls.Select(call => call.Number).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_client_that_sends_one_byte_at_a_time_is_answered()
    {
        await using var server = await ContractServer.StartAsync(SpecFiles.All);
        using var socket = await ConnectAsync(server);
        var request = Encoding.ASCII.GetBytes(
            "GET /api/ai/models/chat HTTP/1.1\r\nHost: stub\r\nConnection: close\r\n\r\n"
        );

        foreach (var one in request)
        {
            await socket.SendAsync(new[] { one });
        }

        (await ReadAllAsync(socket)).Should().StartWith("HTTP/1.1 200 OK");
    }

    [Fact]
    public async Task A_client_that_reads_one_byte_at_a_time_gets_the_whole_answer()
    {
        await using var server = await ContractServer.StartAsync(SpecFiles.All);
        using var socket = await ConnectAsync(server);
        socket.ReceiveBufferSize = 1;
        await socket.SendAsync(
            "GET /api/ai/models/chat HTTP/1.1\r\nHost: stub\r\nConnection: close\r\n\r\n"u8.ToArray()
        );

        var answer = new StringBuilder();
        var one = new byte[1];
        while (await socket.ReceiveAsync(one) > 0)
        {
            answer.Append((char)one[0]);
        }

        answer.ToString().Should().StartWith("HTTP/1.1 200 OK").And.EndWith("}");
    }

    [Fact]
    public async Task Requests_that_are_no_http_and_clients_that_hang_up_do_no_harm()
    {
        await using var server = await ContractServer.StartAsync(SpecFiles.All);
        foreach (
            var rude in new[]
            {
                "\0\0\0\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "POST /v2/video/query/ HTTP/1.1\r\nHost: s\r\nContent-Length: 99\r\n\r\n{",
            }
        )
        {
            using var socket = await ConnectAsync(server);
            await socket.SendAsync(Encoding.ASCII.GetBytes(rude));
        }

        using var client = new HttpClient();
        using var response = await client.SendAsync(Requests.CancelPull(server.BaseUrl));

        response.IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task A_body_beyond_the_bound_is_answered_413()
    {
        await using var server = await ContractServer.StartAsync(
            SpecFiles.All,
            new ContractServerOptions { MaxBodyBytes = 10 }
        );
        using var client = new HttpClient();

        using var response = await client.SendAsync(Requests.CancelPull(server.BaseUrl));

        ((int)response.StatusCode).Should().Be(413);
    }

    [Fact]
    public async Task A_server_that_ends_in_the_middle_of_calls_ends_them_and_not_the_process()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var server = await ContractServer.StartAsync(SpecFiles.All, new ContractServerOptions { Time = time });
        server.For("cancelPullFromUrl").Answer().After(TimeSpan.FromHours(1));
        using var client = new HttpClient();
        var calls = Enumerable.Range(0, 20).Select(_ => client.SendAsync(Requests.CancelPull(server.BaseUrl))).ToList();
        await server.Journal.WaitForAsync(20, CancellationToken.None);

        await server.DisposeAsync();

        foreach (var call in calls)
        {
            await call.Awaiting(task => task).Should().ThrowAsync<HttpRequestException>();
        }
    }

    private static async Task<Socket> ConnectAsync(ContractServer server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var url = new Uri(server.BaseUrl);
        await socket.ConnectAsync(url.Host, url.Port);
        return socket;
    }

    private static async Task<string> ReadAllAsync(Socket socket)
    {
        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
