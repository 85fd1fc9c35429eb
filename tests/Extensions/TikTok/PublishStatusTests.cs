using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>The waiting is tested without sockets, so that fake time and answers stay in step.</summary>
public class PublishStatusTests
{
    private const string Unknown =
        """{"error":{"code":"invalid_params","message":"invalid_publish_id","log_id":"L"}}""";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Waiting_asks_after_5_s_and_then_more_and_more_slowly_up_to_30_s()
    {
        var server = new Answers(
            _time,
            [
                .. Enumerable.Repeat(Processing(0), 9),
                PostingServer.State(
                    "PUBLISH_COMPLETE",
                    ""","publicaly_available_post_id":[7512340000000000123,7512340000000000124]"""
                ),
            ]
        );
        using var account = Account(server);

        var state = await _time.RunAsync(account.Posting.WaitAsync("p1"), Step);

        state.Phase.Should().Be(PublishPhase.Complete);
        state.PublicPostIds.Should().Equal("7512340000000000123", "7512340000000000124");
        server
            .Intervals.Select(interval => interval.TotalSeconds)
            .Should()
            .SatisfyRespectively(
                new[] { 5, 7.5, 11.25, 16.875, 25.3, 30, 30, 30, 30 }.Select(expected =>
                    (Action<double>)(actual => actual.Should().BeInRange(expected, expected + 1.5))
                )
            );
    }

    [Fact]
    public async Task A_task_may_be_unknown_for_the_first_moments()
    {
        var server = new Answers(_time, [Unknown, Unknown, Processing(1), PostingServer.State("SEND_TO_USER_INBOX")]);
        using var account = Account(server);

        var state = await _time.RunAsync(account.Posting.WaitAsync("p1"), Step);

        state.Phase.Should().Be(PublishPhase.InInbox);
        state.IsFinal.Should().BeFalse();
    }

    [Fact]
    public async Task A_task_that_stays_unknown_is_given_up_with_the_typed_error()
    {
        var server = new Answers(_time, [Unknown]);
        using var account = Account(server);

        var failure = await FluentActions
            .Awaiting(() => _time.RunAsync(account.Posting.WaitAsync("p1"), Step))
            .Should()
            .ThrowAsync<TikTokException>();

        failure.Which.ErrorCode.Should().Be(TikTokErrorCode.InvalidParams);
        server.Count.Should().BeInRange(4, 10);
    }

    [Theory]
    [InlineData("[7512340000000000123,7512340000000000124]", "7512340000000000123,7512340000000000124")]
    [InlineData("7512340000000000123", "7512340000000000123")]
    [InlineData("\"7512340000000000123\"", "7512340000000000123")]
    [InlineData("[\"7512340000000000123\",null,\"\"]", "7512340000000000123")]
    [InlineData("null", "")]
    [InlineData("\"\"", "")]
    public async Task A_public_id_is_kept_as_a_list_and_as_a_single_value(string written, string expected)
    {
        var server = new Answers(
            _time,
            [
                PostingServer.State(
                    "PUBLISH_COMPLETE",
                    $$""","publicaly_available_post_id":{{written}},"uploaded_bytes":"4096" """
                ),
            ]
        );
        using var account = Account(server);

        var state = await account.Posting.GetStateAsync("p1");

        string.Join(',', state.PublicPostIds).Should().Be(expected);
        state.UploadedBytes.Should().Be(4096);
    }

    [Fact]
    public async Task Following_yields_each_change_once()
    {
        var server = new Answers(
            _time,
            [
                Processing(1),
                Processing(1),
                Processing(2),
                PostingServer.State("FAILED", ""","fail_reason":"frame_rate_check_failed" """),
            ]
        );
        using var account = Account(server);
        var states = new List<PublishState>();

        await _time.RunAsync(
            Task.Run(async () =>
            {
                await foreach (var state in account.Posting.FollowAsync("p1"))
                {
                    states.Add(state);
                }
            }),
            Step
        );

        states
            .Select(state => (state.Phase, state.UploadedBytes))
            .Should()
            .Equal((PublishPhase.Uploading, 1), (PublishPhase.Uploading, 2), (PublishPhase.Failed, null));
        states[^1].FailReason.Should().Be(PublishFailReason.FrameRateCheckFailed);
    }

    [Theory]
    [InlineData("internal", PublishFailReason.Internal, true)]
    [InlineData("spam_risk", PublishFailReason.SpamRisk, false)]
    [InlineData("brand_new_reason", PublishFailReason.Unknown, false)]
    public async Task A_failed_task_is_an_exception_that_says_why(string text, PublishFailReason reason, bool mayRetry)
    {
        var server = new Answers(_time, [PostingServer.State("FAILED", $$""","fail_reason":"{{text}}" """)]);
        using var account = Account(server);

        var failure = (
            await FluentActions
                .Awaiting(() => _time.RunAsync(account.Posting.WaitAsync("p1"), Step))
                .Should()
                .ThrowAsync<PublishFailedException>()
        ).Which;

        (failure.Reason, failure.State.RawFailReason, failure.MayRetryUnchanged).Should().Be((reason, text, mayRetry));
    }

    [Fact]
    public async Task A_state_that_is_new_is_kept_and_waited_through()
    {
        var server = new Answers(_time, [PostingServer.State("MODERATING"), PostingServer.State("PUBLISH_COMPLETE")]);
        using var account = Account(server);
        var first = await account.Posting.GetStateAsync("p1");

        (first.Phase, first.RawStatus, first.NeedsNoMoreWaiting)
            .Should()
            .Be((PublishPhase.Unknown, "MODERATING", false));
        (await _time.RunAsync(account.Posting.WaitAsync("p1"), Step)).Phase.Should().Be(PublishPhase.Complete);
    }

    [Fact]
    public async Task After_an_hour_waiting_ends_and_says_that_the_task_goes_on()
    {
        var server = new Answers(_time, [Processing(5)]);
        using var account = Account(server);
        var started = _time.GetUtcNow();

        var late = await FluentActions
            .Awaiting(() => _time.RunAsync(account.Posting.WaitAsync("p1"), TimeSpan.FromSeconds(5)))
            .Should()
            .ThrowAsync<PublishStillRunningException>();

        late.Which.State!.UploadedBytes.Should().Be(5);
        (_time.GetUtcNow() - started)
            .Should()
            .BeGreaterThan(TimeSpan.FromMinutes(59))
            .And.BeLessThan(TimeSpan.FromMinutes(62));
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting_without_any_time_passing()
    {
        var server = new Answers(_time, [Processing(5)]);
        using var account = Account(server);
        using var stop = new CancellationTokenSource();
        var waiting = account.Posting.WaitAsync("p1", cancellationToken: stop.Token);
        SpinWait.SpinUntil(() => server.Count > 0, TimeSpan.FromSeconds(30)).Should().BeTrue();

        await stop.CancelAsync();

        await waiting.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    private TikTokAccount Account(Answers server)
    {
        var options = new TikTokOptions { AccessToken = "act.token" };
        options.Resilience.AttemptTimeout = options.Resilience.TotalTimeout = TimeSpan.FromHours(12);
        return TikTokClientFactory.CreateAccount(options, new ServiceDependencies { Time = _time }, server);
    }

    private static string Processing(int bytes) =>
        PostingServer.State("PROCESSING_UPLOAD", $$""","uploaded_bytes":{{bytes}}""");

    /// <summary>Gives one answer after the other, the last for ever, and notes when it was asked.</summary>
    private sealed class Answers(TimeProvider time, IReadOnlyList<string> answers) : HttpMessageHandler
    {
        private readonly List<DateTimeOffset> _asked = [];

        public int Count => _asked.Count;

        public IEnumerable<TimeSpan> Intervals => _asked.Zip(_asked.Skip(1), (before, after) => after - before);

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var json = answers[Math.Min(_asked.Count, answers.Count - 1)];
            _asked.Add(time.GetUtcNow());
            return Task.FromResult(
                new HttpResponseMessage(json == Unknown ? HttpStatusCode.BadRequest : HttpStatusCode.OK)
                {
                    Content = new StringContent(json, Encoding.UTF8, "application/json"),
                }
            );
        }
    }
}
