using AiToEarn.Configuration;
using AiToEarn.Errors;
using AiToEarn.Models;
using AiToEarn.Streaming;
using AiToEarn.Tests.Stubs;
using OpenApi.Contract.Exchange;

namespace AiToEarn.Tests.Streaming;

/// <summary>The relays through the real pipeline and real sockets.</summary>
[Collection(AiToEarnStubs.Name)]
public sealed class RelayOverSocketsTests(AiToEarnStub stub)
{
    private const string Chat = "RelayController_chatCompletions";

    private const string Stream =
        "data: {\"choices\":[{\"delta\":{\"content\":\"漢\"}}]}\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"字\"}}]}\n\n"
        + "data: [DONE]\n\n";

    private static readonly int FirstEvent = Stream.IndexOf("\n\n", StringComparison.Ordinal) + 2;

    [Fact]
    public async Task A_chat_arrives_piece_by_piece()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Chat).Answer(Events(Stream)).Slowly(3, TimeSpan.FromMilliseconds(1));

        var text = await TextAsync(AiToEarnStub.Client(scope).Api.Ai.Chat.Completions.StreamAsync(Body()));

        text.Should().Be("漢字");
        var request = scope.Journal.Calls.Should().ContainSingle().Which.Request;
        request.BodyText.Should().Contain("\"stream\":true");
        request.Headers["Accept"].Should().Contain("text/event-stream");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_piece_is_handed_out_before_the_next_one_was_sent()
    {
        await using var server = new PausingServer(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n" + Stream[..FirstEvent],
            Stream[FirstEvent..]
        );
        var client = AiToEarnClientFactory.Create(new AiToEarnOptions { ApiKey = "k", BaseUrl = server.Url });

        var seen = new List<string>();
        await foreach (
            var chunk in client.Api.Ai.Chat.Completions.StreamAsync(Body(), TestContext.Current.CancellationToken)
        )
        {
            seen.Add(chunk.Text);
            server.GoOn();
        }

        seen.Should().Equal("漢", "字");
    }

    [Fact]
    public async Task A_message_is_asked_to_stream_though_the_document_lacks_the_member()
    {
        var scope = stub.Server.OpenScope();
        scope
            .For("RelayController_claudeMessages")
            .Answer(
                Events(
                    "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"delta\":{\"text\":\"Hi\"}}\n\n"
                        + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"
                )
            );
        var body = new ClaudeChatProxyDto
        {
            Model = "m",
            Messages =
            [
                new()
                {
                    Role = ClaudeChatProxyDto_messages_role.User,
                    Content = new Microsoft.Kiota.Abstractions.Serialization.UntypedString("Hi"),
                },
            ],
        };

        var text = await TextAsync(AiToEarnStub.Client(scope).Api.Ai.V1.Messages.StreamAsync(body));

        text.Should().Be("Hi");
        scope.Journal.Calls[0].Request.BodyText.Should().Contain("\"stream\":true");
    }

    [Fact]
    public async Task Gemini_content_streams_by_its_own_path()
    {
        var scope = stub.Server.OpenScope();
        scope
            .For("RelayController_geminiStreamGenerateContent")
            .Answer(
                Events(
                    "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi\"}]},\"finishReason\":\"STOP\"}]}\r\n\r\n"
                )
            );

        var relay = AiToEarnStub.Client(scope).Api.Ai.V1beta.Models.WithModelStreamGenerateContent("gemini-3");
        var text = await TextAsync(relay.StreamAsync(new() { Model = "gemini-3", Contents = [new() { Parts = [] }] }));

        text.Should().Be("Hi");
        scope.Journal.Calls[0].Path.Should().EndWith("/models/gemini-3:streamGenerateContent");
    }

    [Fact]
    public async Task A_connection_that_dies_in_the_middle_is_an_exception_after_what_arrived()
    {
        await using var server = new PausingServer(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 1000\r\n\r\n"
                + Stream[..(FirstEvent + 10)]
        );
        var client = AiToEarnClientFactory.Create(new AiToEarnOptions { ApiKey = "k", BaseUrl = server.Url });
        var text = "";

        var read = async () =>
        {
            await foreach (var chunk in client.Api.Ai.Chat.Completions.StreamAsync(Body()))
            {
                text += chunk.Text;
            }
        };

        (await read.Should().ThrowAsync<RelayInterruptedException>()).Which.EventCount.Should().Be(1);
        text.Should().Be("漢");
    }

    [Fact]
    public async Task A_failure_in_the_middle_is_the_typed_exception()
    {
        var scope = stub.Server.OpenScope();
        scope
            .For(Chat)
            .Answer(Events("data: {\"choices\":[]}\n\ndata: {\"code\":12001,\"message\":\"No credits.\"}\n\n"));

        var read = () => TextAsync(AiToEarnStub.Client(scope).Api.Ai.Chat.Completions.StreamAsync(Body()));

        (await read.Should().ThrowAsync<AiToEarnException>())
            .Which.ErrorCode.Should()
            .Be(AiToEarnErrorCode.UserCreditsInsufficient);
    }

    [Fact]
    public async Task A_failure_instead_of_a_stream_is_the_typed_exception()
    {
        var scope = stub.Server.OpenScope();
        scope
            .For(Chat)
            .Answer(
                StubAnswer.Json(
                    200,
                    new
                    {
                        code = 401,
                        message = "Unauthorized",
                        data = new { },
                    }
                )
            );

        var read = () => TextAsync(AiToEarnStub.Client(scope).Api.Ai.Chat.Completions.StreamAsync(Body()));

        (await read.Should().ThrowAsync<AiToEarnException>())
            .Which.ErrorCode.Should()
            .Be(AiToEarnErrorCode.Unauthorized);
    }

    [Fact]
    public async Task A_whole_answer_instead_of_a_stream_is_one_piece()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Chat).Answer("success");

        var text = await TextAsync(AiToEarnStub.Client(scope).Api.Ai.Chat.Completions.StreamAsync(Body()));

        text.Should().Be("AiToEarn publishes content to many platforms.");
    }

    private static RelayChatCompletionsDto Body() =>
        new() { Model = "m", Messages = [new() { Role = "user", Content = "Hi" }] };

    private static StubAnswer Events(string stream) => StubAnswer.Text(200, stream, "text/event-stream");

    private static async Task<string> TextAsync(IAsyncEnumerable<RelayChunk> chunks)
    {
        var text = "";
        await foreach (var chunk in chunks)
        {
            text += chunk.Text;
        }
        return text;
    }
}
