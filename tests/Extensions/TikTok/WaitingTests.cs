using System.Net;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>Waiting for a post outlives outages that pass, and always ends.</summary>
public class WaitingTests
{
    private readonly VirtualTime _time = new();

    [Theory]
    [InlineData("broken line")]
    [InlineData("502")]
    [InlineData("520")]
    [InlineData("429")]
    [InlineData("page")]
    public async Task An_outage_of_a_minute_does_not_end_the_waiting(string fault)
    {
        var until = _time.GetUtcNow().AddMinutes(1);
        using var account = Account(
            new ScriptedHandler(
                (_, _, _) =>
                    Task.FromResult(
                        _time.GetUtcNow() < until
                            ? Answer(fault)
                            : ScriptedHandler.Json(PostingServer.State("PUBLISH_COMPLETE"))
                    )
            )
        );

        var state = await _time.RunAsync(account.Posting.WaitAsync("p1"), horizon: TimeSpan.FromMinutes(2));

        state.Phase.Should().Be(PublishPhase.Complete);
        _time.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task An_outage_that_lasts_is_told_after_the_time_for_outages()
    {
        using var account = Account(new ScriptedHandler((_, _, _) => Task.FromResult(Answer("502"))));

        var wait = () =>
            _time.RunAsync(
                account.Posting.WaitAsync("p1", new PublishWaitOptions { OutageLimit = TimeSpan.FromMinutes(3) }),
                horizon: TimeSpan.FromMinutes(2)
            );

        (await wait.Should().ThrowAsync<TikTokException>()).Which.HttpStatus.Should().Be(502);
        _time.Elapsed.Should().BeGreaterThan(TimeSpan.FromMinutes(2)).And.BeLessThan(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_question_that_hangs_ends_with_the_waiting()
    {
        using var account = Account(
            new ScriptedHandler(
                async (number, _, cancel) =>
                {
                    if (number > 1)
                    {
                        await Task.Delay(Timeout.Infinite, cancel);
                    }

                    return ScriptedHandler.Json(PostingServer.State("PROCESSING_DOWNLOAD"));
                }
            )
        );

        var wait = () =>
            _time.RunAsync(
                account.Posting.WaitAsync("p1", new PublishWaitOptions { Limit = TimeSpan.FromSeconds(30) }),
                horizon: TimeSpan.FromSeconds(30)
            );

        (await wait.Should().ThrowAsync<PublishStillRunningException>())
            .Which.State!.Phase.Should()
            .Be(PublishPhase.Downloading);
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_refusal_ends_the_waiting_at_once()
    {
        using var account = Account(
            new ScriptedHandler(_ =>
                ScriptedHandler.Json(
                    """{"error":{"code":"token_not_authorized_for_specified_publish_id","message":"","log_id":"L"}}""",
                    HttpStatusCode.BadRequest
                )
            )
        );

        var wait = () => account.Posting.WaitAsync("p1");

        await wait.Should().ThrowAsync<TikTokException>();
        _time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    private TikTokAccount Account(HttpMessageHandler handler)
    {
        var options = new TikTokOptions { AccessToken = "act.token" };
        options.Resilience.MaximumAttempts = 1;
        return TikTokClientFactory.CreateAccount(options, new ServiceDependencies { Time = _time }, handler);
    }

    private static HttpResponseMessage Answer(string fault) =>
        fault switch
        {
            "broken line" => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            "page" => new HttpResponseMessage { Content = new StringContent("<html/>", null, "text/html") },
            var status => ScriptedHandler.Empty(Enum.Parse<HttpStatusCode>(status)),
        };
}
