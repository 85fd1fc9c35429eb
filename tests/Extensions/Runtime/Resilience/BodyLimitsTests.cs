using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Resilience;
using OpenApi.Runtime.Streaming;

namespace OpenApi.Extensions.Tests.Runtime.Resilience;

/// <summary>Every body ends, and none hides a status.</summary>
public sealed class BodyLimitsTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData("application/octet-stream")]
    public async Task A_body_that_never_comes_ends_the_call(string type)
    {
        await using var server = BodyServer.Of($"200 OK\r\nContent-Type: {type}\r\nContent-Length: 9", "{"u8.ToArray());
        using var client = Client(new() { MaximumAttempts = 1, BodyIdleTimeout = Short });

        var call = () => client.GetStringAsync(server.Url);

        (await call.Should().ThrowAsync<CallTimeoutException>()).Which.Limit.Should().Be(TimeLimit.BodyIdle);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_wait_for_a_silent_body()
    {
        await using var server = BodyServer.Of("200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9", []);
        using var client = Client(new());
        using var answer = await client.GetAsync(server.Url, HttpCompletionOption.ResponseHeadersRead);
        using var stop = new CancellationTokenSource();

        var reading = answer.Content.ReadAsStringAsync(stop.Token);
        await stop.CancelAsync();

        await FluentActions.Awaiting(() => reading).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_body_without_end_is_cut_at_the_limit()
    {
        await using var server = new BodyServer(
            async (stream, stop) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8.ToArray(), stop);
                while (true)
                {
                    await stream.WriteAsync(new byte[4096], stop);
                }
            }
        );
        using var client = Client(new() { MaximumAttempts = 1, MaximumBodyBytes = 100_000 });

        var call = () => client.GetStringAsync(server.Url);

        (await call.Should().ThrowAsync<ResponseTooLargeException>()).Which.Limit.Should().Be(100_000);
    }

    [Fact]
    public async Task A_body_is_measured_after_decompression()
    {
        var bomb = Zip(new byte[64 * 1024 * 1024]);
        await using var server = BodyServer.Of(
            $"200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}",
            bomb
        );
        using var client = Client(new() { MaximumAttempts = 1, MaximumBodyBytes = 1_000_000 });

        var call = () => client.GetStringAsync(server.Url);

        bomb.Length.Should().BeLessThan(1_000_000);
        await call.Should().ThrowAsync<ResponseTooLargeException>();
    }

    [Fact]
    public async Task A_page_that_stalls_behind_a_502_still_tells_the_status_and_its_beginning()
    {
        await using var server = BodyServer.Of(
            "502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 999",
            "<html>"u8.ToArray()
        );
        using var client = Client(new() { MaximumAttempts = 1, BodyIdleTimeout = Short });

        var call = () => client.GetAsync(server.Url);

        var failure = (await call.Should().ThrowAsync<AcmeException>()).Which;
        failure.ResponseStatusCode.Should().Be(502);
        Encoding.UTF8.GetString(failure.Error.Body.Span).Should().Be("<html>");
    }

    [Fact]
    public async Task Broken_compression_does_not_hide_the_status()
    {
        await using var server = BodyServer.Of(
            "500 Oops\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 8",
            "not gzip"u8.ToArray()
        );
        using var client = Client(new() { MaximumAttempts = 1 });

        var call = () => client.GetAsync(server.Url);

        (await call.Should().ThrowAsync<AcmeException>()).Which.ResponseStatusCode.Should().Be(500);
    }

    [Theory]
    [InlineData("text/plain", true)]
    [InlineData("text/event-stream", false)]
    public async Task Data_that_drips_ends_at_the_limit_for_the_whole_body_and_a_stream_goes_on(string type, bool ends)
    {
        var clock = new FakeTimeProvider();
        var content = new StreamContent(new DrippingStream(clock, drops: 1000));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var client = Acme.Client(
            new ScriptedHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = content }),
            clock,
            new() { BodyTimeout = TimeSpan.FromSeconds(60), BodyIdleTimeout = TimeSpan.FromSeconds(10) }
        );
        using var answer = await client.GetAsync("https://api.acme.test/", HttpCompletionOption.ResponseHeadersRead);

        var read = () => answer.Content.ReadAsStringAsync();

        if (ends)
        {
            (await read.Should().ThrowAsync<CallTimeoutException>()).Which.Limit.Should().Be(TimeLimit.Body);
        }
        else
        {
            (await read()).Should().HaveLength(1000);
        }
    }

    private static HttpClient Client(ResilienceOptions options) =>
        Acme.Pipeline(TimeProvider.System, options).CreateHttpClient();

    private static byte[] Zip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        return target.ToArray();
    }

    /// <summary>A byte every 200 ms of a clock that the stream itself moves.</summary>
    private sealed class DrippingStream(FakeTimeProvider clock, int drops) : ForwardOnlyStream(Null)
    {
        private int _left = drops;

        public override int Read(Span<byte> buffer)
        {
            clock.Advance(TimeSpan.FromMilliseconds(200));
            if (_left-- <= 0)
            {
                return 0;
            }

            buffer[0] = (byte)'x';
            return 1;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult(Read(buffer.Span));
        }
    }
}
