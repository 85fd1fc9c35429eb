using System.Net;
using System.Net.Sockets;

namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>Speaks raw HTTP on a real socket: reads one request of each connection, writes what it is told, and then keeps silent.</summary>
public sealed class BodyServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _serving;

    public BodyServer(Func<Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _serving = ServeAsync();
    }

    public Uri Url { get; }

    public static BodyServer Of(string head, byte[] body) =>
        new(
            async (stream, stop) =>
            {
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\n\r\n"), stop);
                await stream.WriteAsync(body, stop);
                await Task.Delay(Timeout.Infinite, stop);
            }
        );

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                try
                {
                    var stream = client.GetStream();
                    _ = await stream.ReadAsync(new byte[8192], _stop.Token);
                    await _answer(stream, _stop.Token);
                }
                catch (IOException)
                {
                    // The client went away, as it should from a body without end.
                }
            }
        }
        catch (Exception failure)
            when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
