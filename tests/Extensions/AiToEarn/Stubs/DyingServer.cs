using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AiToEarn.Tests.Stubs;

/// <summary>
/// Takes one connection, reads the head of the request, writes a text, and closes its side. Unlike a reset, this
/// delivers everything that was written.
/// </summary>
internal sealed class DyingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _work;

    public DyingServer(string answer)
    {
        _listener.Start();
        _work = AnswerAsync(Encoding.UTF8.GetBytes(answer));
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
    }

    private async Task AnswerAsync(byte[] answer)
    {
        using var connection = await _listener.AcceptSocketAsync();
        await using var stream = new NetworkStream(connection);
        using var request = new StreamReader(stream, leaveOpen: true);
        while (await request.ReadLineAsync() is { Length: > 0 }) { }
        await stream.WriteAsync(answer);
        connection.Shutdown(SocketShutdown.Send);
        // The client closes once it has seen the end.
        while (await request.ReadAsync(new char[256]) > 0) { }
    }
}
