using System.Text;
using System.Text.RegularExpressions;
using AiToEarn.Streaming;

namespace AiToEarn.Tests.Streaming;

/// <summary>The rules of the WHATWG event-stream format, each with the stream cut at every byte.</summary>
public sealed class EventStreamTests
{
    public static TheoryData<string, string, string> Cases =>
        new()
        {
            { "line feeds", "data: {T:one}\n\ndata: {T:two}\n\ndata: [DONE]\n\n", "onetwo" },
            { "carriage returns", "data: {T:one}\r\rdata: {T:two}\r\rdata: [DONE]\r\r", "onetwo" },
            { "both", "data: {T:one}\r\n\r\ndata: {T:two}\r\n\r\ndata: [DONE]\r\n\r\n", "onetwo" },
            { "line ends mixed", "data: {T:one}\r\n\ndata: {T:two}\r\r\ndata: [DONE]\n\r\n", "onetwo" },
            { "a byte order mark", "\uFEFFdata: {T:one}\n\ndata: [DONE]\n\n", "one" },
            { "no space after the colon", "data:{T:one}\n\ndata:[DONE]\n\n", "one" },
            { "comments", ": hello\n\n:\ndata: {T:one}\n: in between\n\n:last\n\ndata: [DONE]\n\n", "one" },
            { "unknown fields", "retries: 5\nid: 1\nfoo\ndata: {T:one}\nretry: 10\n\ndata: [DONE]\n\n", "one" },
            { "fields in another case", "Data: no\nDATA: no\ndata: {T:one}\n\ndata: [DONE]\n\n", "one" },
            {
                "data over several lines",
                "data: {\"choices\":\ndata: [{\"delta\":{\"content\":\ndata:\"one\"}}]}\n\ndata: [DONE]\n\n",
                "one"
            },
            { "events without data", "event: nothing\n\nid: 7\n\ndata: {T:one}\n\ndata: [DONE]\n\n", "one" },
            { "events with empty data", "data\n\ndata:\n\ndata: {T:one}\n\ndata: [DONE]\n\n", "one" },
            { "text of every width", "data: {T:aé漢😀}\n\ndata: [DONE]\n\n", "aé漢😀" },
            { "what follows the end", "data: {T:one}\n\ndata: [DONE]\n\ndata: {T:no}\n\n", "one" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Events_arrive_the_same_wherever_the_bytes_are_split(string rule, string stream, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(Spelled(stream));

        (await ReadAsync(bytes.Select(one => new[] { one }))).Should().Be(expected, $"{rule}, byte by byte");
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            (await ReadAsync([bytes[..cut], bytes[cut..]])).Should().Be(expected, $"{rule}, cut at byte {cut}");
        }
    }

    [Fact]
    public async Task A_stream_cut_short_at_any_byte_is_an_exception_and_never_an_end()
    {
        var bytes = Encoding.UTF8.GetBytes(Spelled("data: {T:one}\n\ndata: {T:é}\n\ndata: [DONE]\n\n"));

        for (var length = 0; length < bytes.Length; length++)
        {
            var read = () => ReadAsync([bytes[..length]]);

            (await read.Should().ThrowAsync<RelayInterruptedException>($"only {length} bytes came"))
                .Which.Message.Should()
                .Contain("[DONE]");
        }
    }

    [Fact]
    public async Task A_connection_that_fails_in_the_middle_keeps_its_cause_and_the_count_of_events()
    {
        var cause = new IOException("Connection reset by peer.");
        var body = new PiecewiseStream([Encoding.UTF8.GetBytes(Spelled("data: {T:one}\n\ndata: {T:tw"))], cause);

        var read = () => RelayDialect.OpenAi.ReadAsync(body);

        var thrown = (await read.Should().ThrowAsync<RelayInterruptedException>()).Which;
        thrown.EventCount.Should().Be(1);
        thrown.InnerException.Should().BeSameAs(cause);
    }

    [Fact]
    public async Task What_arrived_before_a_failure_is_handed_out_first()
    {
        var body = new PiecewiseStream(
            [Encoding.UTF8.GetBytes(Spelled("data: {T:one}\n\n"))],
            new IOException("reset")
        );
        var seen = "";

        var read = async () =>
        {
            await foreach (
                var chunk in RelayStream.ReadAsync(RelayAnswers.Of(body, "text/event-stream"), RelayDialect.OpenAi)
            )
            {
                seen += chunk.Text;
            }
        };

        await read.Should().ThrowAsync<RelayInterruptedException>();
        seen.Should().Be("one");
    }

    [Fact]
    public async Task Cancellation_ends_the_reading_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        var body = new PiecewiseStream([.. Enumerable.Repeat(Encoding.UTF8.GetBytes(Spelled("data: {T:x}\n\n")), 3)]);
        var seen = 0;

        var read = async () =>
        {
            var chunks = RelayStream.ReadAsync(RelayAnswers.Of(body, "text/event-stream"), RelayDialect.OpenAi);
            await foreach (var chunk in chunks.WithCancellation(cancellation.Token))
            {
                seen++;
                await cancellation.CancelAsync();
            }
        };

        await read.Should().ThrowAsync<OperationCanceledException>();
        seen.Should().Be(1);
    }

    private static async Task<string> ReadAsync(IEnumerable<byte[]> pieces) =>
        (await RelayDialect.OpenAi.ReadAsync(new PiecewiseStream(pieces))).Text();

    // {T:text} stands for a chunk of OpenAI's shape with that text, so that the cases show the framing alone.
    private static string Spelled(string stream) =>
        Regex.Replace(stream, @"\{T:(.*?)\}", """{"choices":[{"delta":{"content":"$1"}}]}""");
}
