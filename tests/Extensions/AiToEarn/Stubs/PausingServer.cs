using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AiToEarn.Tests.Stubs;

/// <summary>
/// Takes one connection, reads the head of the request, writes a text, waits to be told before it writes the rest, and closes
/// its side. Unlike a reset, this delivers everything that was written.
/// </summary>
internal sealed class PausingServer : IAsyncDisposable
{
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _work;

    public PausingServer(string answer, string? rest = null)
    {
        _listener.Start();
        _work = AnswerAsync(answer, rest);
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void GoOn() => _goOn.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        GoOn();
        _listener.Stop();
        await _work;
    }

    private async Task AnswerAsync(string answer, string? rest)
    {
        using var connection = await _listener.AcceptSocketAsync();
        await using var stream = new NetworkStream(connection);
        using var request = new StreamReader(stream, leaveOpen: true);
        while (await request.ReadLineAsync() is { Length: > 0 }) { }
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        if (rest is not null)
        {
            await _goOn.Task;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(rest));
        }
        connection.Shutdown(SocketShutdown.Send);
        // The client closes once it has seen the end.
        while (await request.ReadAsync(new char[256]) > 0) { }
    }
}
