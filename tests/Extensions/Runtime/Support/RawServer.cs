using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>What <see cref="RawServer"/> does with a connection after it has read a request.</summary>
public enum RawAnswer
{
    /// <summary>Answers with success and keeps the connection.</summary>
    Success,

    /// <summary>Closes in order, without a byte.</summary>
    Close,

    /// <summary>Resets the connection.</summary>
    Reset,

    /// <summary>Sends half of an answer, then closes.</summary>
    Truncate,
}

/// <summary>An HTTP/1.1 server on a real socket that breaks off in ways a web server would not.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, RawAnswer> _answer;
    private readonly Task _serving;
    private int _count;

    public RawServer(Func<int, RawAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _serving = ServeAsync();
    }

    public Uri Url { get; }

    /// <summary>First lines of the requests that arrived whole.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception failure)
            when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            while (await ReadRequestAsync(stream) is { } request)
            {
                Requests.Enqueue(request);
                switch (_answer(Interlocked.Increment(ref _count)))
                {
                    case RawAnswer.Success:
                        await WriteAsync(stream, Acme.Success, Acme.Success.Length);
                        break;
                    case RawAnswer.Truncate:
                        await WriteAsync(stream, Acme.Success[..10], Acme.Success.Length);
                        return;
                    case RawAnswer.Reset:
                        connection.LingerState = new LingerOption(true, 0);
                        return;
                    default:
                        return;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // The client went away, or the test is over.
        }
    }

    private static async Task WriteAsync(NetworkStream stream, string body, int length) =>
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
            )
        );

    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n");
        var length = lines
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.AsSpan(15), provider: null))
            .FirstOrDefault();
        await stream.ReadExactlyAsync(new byte[length], _stop.Token);
        return lines[0];
    }
}
