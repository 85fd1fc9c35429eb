using System.Text;
using AiToEarn.Configuration;
using AiToEarn.Models;
using AiToEarn.Streaming;
using AiToEarn.Tests.Stubs;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Pipeline;

namespace AiToEarn.Tests.Streaming;

/// <summary>A stream that never ends an event, or says nothing more, must cost neither memory nor patience without bound.</summary>
public sealed class StreamBoundsTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private const string Piece = "data: {\"choices\":[{\"delta\":{\"content\":\"one\"}}]}\n\n";

    [Fact(Timeout = 60_000)]
    public async Task A_stream_that_falls_silent_is_given_up_after_the_time_of_the_option()
    {
        var time = new VirtualTime();
        await using var server = new PausingServer(Head + Piece, "data: [DONE]\n\n");
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = AiToEarnClientFactory.Create(
            Options(server, options => options.Streams.IdleTimeout = TimeSpan.FromSeconds(5)),
            new ServiceDependencies { Time = time }
        );
        var read = ReadAsync(client, arrived.SetResult);
        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        await time.TimerWithinAsync(TimeSpan.FromSeconds(5));

        time.Advance(TimeSpan.FromSeconds(5));

        var (text, thrown) = await read;
        text.Should().Be("one");
        thrown!.Reason.Should().Be(RelayInterruption.Stalled);
        thrown.EventCount.Should().Be(1);
        thrown.Message.Should().Contain("nothing came for 5 s").And.Contain("Streams:IdleTimeout");
    }

    [Fact]
    public async Task A_reader_who_takes_time_between_pieces_is_not_silence()
    {
        var time = new VirtualTime();
        var body = new GuardedEventStream(
            new PiecewiseStream([
                [1],
                [2],
            ]),
            new RelayStreamOptions(),
            time
        );
        var buffer = new byte[8];

        (await body.ReadAsync(buffer)).Should().Be(1);
        time.Advance(TimeSpan.FromHours(1));

        (await body.ReadAsync(buffer)).Should().Be(1);
    }

    [Fact]
    public async Task Giving_up_is_told_apart_from_silence()
    {
        var time = new VirtualTime();
        using var giveUp = new CancellationTokenSource();
        await using var body = new GuardedEventStream(new SilentStream(), new RelayStreamOptions(), time);
        var read = body.ReadAsync(new byte[8], giveUp.Token).AsTask();

        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => read).Should().ThrowAsync<OperationCanceledException>();
        time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("data: {0}")]
    [InlineData(": {0}")]
    [InlineData("data: 1\ndata: {0}")]
    public async Task An_event_over_the_bound_is_given_up_after_what_arrived(string lines)
    {
        var large = string.Format(System.Globalization.CultureInfo.InvariantCulture, lines, new string('x', 2_000));
        await using var server = new PausingServer(Head + Piece, large);
        var services = new ServiceCollection();
        services.AddAiToEarn(options =>
        {
            options.ApiKey = "k";
            options.BaseUrl = server.Url;
            options.Streams.MaximumEventBytes = 1_000;
        });
        await using var provider = services.BuildServiceProvider();

        var (text, thrown) = await ReadAsync(provider.GetRequiredService<AiToEarnClient>(), server.GoOn);

        text.Should().Be("one");
        thrown!.Reason.Should().Be(RelayInterruption.EventTooLarge);
        thrown.Message.Should().Contain("larger than 1,000 bytes").And.Contain("Streams:MaximumEventBytes");
    }

    [Fact]
    public async Task Any_number_of_events_and_comments_within_the_bound_passes()
    {
        var stream = string.Concat(Enumerable.Repeat(": still here\n" + Piece, 200)) + "data: [DONE]\n\n";
        await using var server = new PausingServer(Head + stream);
        var client = AiToEarnClientFactory.Create(
            Options(server, options => options.Streams.MaximumEventBytes = Piece.Length)
        );

        var (text, thrown) = await ReadAsync(client);

        thrown.Should().BeNull();
        text.Should().HaveLength(200 * 3);
    }

    [Fact]
    public void The_size_of_an_event_does_not_depend_on_how_its_bytes_are_split() =>
        Gen.Select(Gen.OneOf('a', ':', '\n', '\r').Array[0, 60], Gen.Int[1, 7])
            .Sample(
                (characters, step) =>
                {
                    var bytes = Encoding.ASCII.GetBytes(characters);
                    var whole = new EventSize().Add(bytes);
                    var split = new EventSize();

                    bytes.Chunk(step).Select(piece => split.Add(piece)).Append(0).Max().Should().Be(whole);
                    whole.Should().Be(LargestEvent(characters));
                },
                iter: 20_000
            );

    /// <summary>The same figure by the book: cut into lines, then into events.</summary>
    private static long LargestEvent(char[] characters)
    {
        var lines = new string(characters).Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var (largest, held) = (0, 0);
        foreach (var line in lines)
        {
            largest = Math.Max(largest, line.Length == 0 ? 0 : held + line.Length);
            held =
                line.Length == 0 ? 0
                : line[0] == ':' ? held
                : held + line.Length;
        }
        return largest;
    }

    private static AiToEarnOptions Options(PausingServer server, Action<AiToEarnOptions> configure)
    {
        var options = new AiToEarnOptions { ApiKey = "k", BaseUrl = server.Url };
        configure(options);
        return options;
    }

    private static async Task<(string Text, RelayInterruptedException? Thrown)> ReadAsync(
        AiToEarnClient client,
        Action? onPiece = null
    )
    {
        var question = new RelayChatCompletionsDto
        {
            Model = "m",
            Messages = [new() { Role = "user", Content = "Hi" }],
        };
        var text = "";
        try
        {
            await foreach (var chunk in client.Api.Ai.Chat.Completions.StreamAsync(question))
            {
                text += chunk.Text;
                onPiece?.Invoke();
            }
            return (text, null);
        }
        catch (RelayInterruptedException thrown)
        {
            return (text, thrown);
        }
    }

    /// <summary>A connection on which nothing comes any more.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
