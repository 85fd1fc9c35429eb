using AiToEarn.Streaming;

namespace AiToEarn.Tests.Streaming;

public sealed class RelayDialectTests
{
    [Fact]
    public async Task Chat_completions_give_text_reason_and_usage()
    {
        var chunks = await RelayDialect.OpenAi.ReadAsync(
            """
            data: {"id":"1","model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}

            data: {"choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":null}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":14,"completion_tokens":9}}

            data: [DONE]


            """
        );

        chunks.Text().Should().Be("Hello");
        chunks[0].Raw.GetProperty("model").GetString().Should().Be("m");
        chunks[2].FinishReason.Should().Be("stop");
        chunks[3].Usage.Should().Be(new RelayUsage(14, 9));
    }

    [Fact]
    public async Task Messages_give_named_events_and_pings_are_left_out()
    {
        var chunks = await RelayDialect.Anthropic.ReadAsync(
            """
            event: message_start
            data: {"type":"message_start","message":{"id":"msg_1","usage":{"input_tokens":14,"output_tokens":1}}}

            event: ping
            data: {"type":"ping"}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}

            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}

            event: message_stop
            data: {"type":"message_stop"}


            """
        );

        chunks.Text().Should().Be("Hello");
        chunks
            .Select(chunk => chunk.EventType)
            .Should()
            .Equal("message_start", "content_block_delta", "message_delta", "message_stop");
        chunks[0].Usage.Should().Be(new RelayUsage(14, 1));
        chunks[2].FinishReason.Should().Be("end_turn");
        chunks[2].Usage.Should().Be(new RelayUsage(null, 9));
    }

    [Fact]
    public async Task Messages_without_their_stop_event_are_incomplete()
    {
        var read = () =>
            RelayDialect.Anthropic.ReadAsync(
                "event: message_delta\ndata: {\"delta\":{\"stop_reason\":\"end_turn\"}}\n\n"
            );

        await read.Should().ThrowAsync<RelayInterruptedException>();
    }

    [Fact]
    public async Task Gemini_is_whole_once_it_gave_a_reason_and_its_thoughts_are_no_text()
    {
        var chunks = await RelayDialect.Gemini.ReadAsync(
            """
            data: {"candidates":[{"content":{"role":"model","parts":[{"text":"Hmm","thought":true},{"text":"Hel"}]}}]}

            data: {"candidates":[{"content":{"parts":[{"text":"lo"}]},"finishReason":"STOP"}]}

            data: {"usageMetadata":{"promptTokenCount":14,"candidatesTokenCount":9}}


            """
        );

        chunks.Text().Should().Be("Hello");
        chunks[1].FinishReason.Should().Be("STOP");
        chunks[2].Usage.Should().Be(new RelayUsage(14, 9));
    }

    [Fact]
    public async Task A_blocked_prompt_ends_a_gemini_stream_too()
    {
        var chunks = await RelayDialect.Gemini.ReadAsync("data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\n\n");

        chunks.Should().ContainSingle().Which.FinishReason.Should().Be("SAFETY");
    }

    [Fact]
    public async Task Gemini_without_a_reason_is_incomplete()
    {
        var read = () =>
            RelayDialect.Gemini.ReadAsync(
                "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hel\"}]}}]}\n\n"
            );

        await read.Should().ThrowAsync<RelayInterruptedException>();
    }

    [Fact]
    public async Task A_whole_answer_instead_of_a_stream_is_one_piece()
    {
        var openAi = await RelayDialect.OpenAi.ReadAsync(
            """{"choices":[{"message":{"content":"Hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1}}""",
            "application/json; charset=utf-8"
        );
        var anthropic = await RelayDialect.Anthropic.ReadAsync(
            """{"type":"message","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn"}""",
            "application/json"
        );
        var gemini = await RelayDialect.Gemini.ReadAsync(
            """[{"candidates":[{"content":{"parts":[{"text":"Hel"}]}}]},{"candidates":[{"content":{"parts":[{"text":"lo"}]}}]}]""",
            "application/json"
        );

        openAi.Should().ContainSingle().Which.FinishReason.Should().Be("stop");
        openAi.Text().Should().Be("Hello");
        anthropic.Should().ContainSingle().Which.FinishReason.Should().Be("end_turn");
        anthropic.Text().Should().Be("Hello");
        gemini.Should().HaveCount(2);
        gemini.Text().Should().Be("Hello");
    }
}
