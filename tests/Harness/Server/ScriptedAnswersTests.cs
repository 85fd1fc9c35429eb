using System.Net;
using Microsoft.Extensions.Time.Testing;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;

namespace OpenApi.Harness.Tests.Server;

public sealed class ScriptedAnswersTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private readonly HttpClient client = new();
    private ContractServer server = null!;

    public async ValueTask InitializeAsync() =>
        server = await ContractServer.StartAsync(SpecFiles.All, new ContractServerOptions { Time = time });

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Limited_answers_go_first_in_their_order_and_the_default_returns_after_them()
    {
        server.For("cancelPullFromUrl").Answer("invalid_publish_id").Once();
        server.For("cancelPullFromUrl").Answer("internal_error", 503).Times(2);

        (await Statuses(5)).Should().Equal(400, 503, 503, 200, 200);
    }

    [Fact]
    public async Task A_sequence_ends_in_its_last_answer()
    {
        server.For("cancelPullFromUrl").Sequence("internal_error", "rate_limit_exceeded", "cancelled");

        (await Statuses(4)).Should().Equal(500, 429, 200, 200);
    }

    [Fact]
    public async Task A_condition_decides_which_calls_an_answer_is_for()
    {
        server
            .For("deleteScheduledTask")
            .When(call => call.Query("random") == "8")
            .Answer("error90106SchedTaskDispatched");

        using var other = await client.SendAsync(Requests.DeletePush(server.BaseUrl));
        using var chosen = await client.SendAsync(
            Requests.DeletePush(
                server.BaseUrl,
                "sdkappid=1400000000&identifier=administrator&usersig=eJxsig&random=8&contenttype=json"
            )
        );

        (await other.Content.ReadAsStringAsync()).Should().NotContain("90106");
        (await chosen.Content.ReadAsStringAsync()).Should().Contain("90106");
    }

    [Fact]
    public async Task State_set_by_one_call_is_seen_by_the_next()
    {
        var cancel = server.For("cancelPullFromUrl");
        cancel.WhenState("cancelled", true).Answer("publish_not_cancellable");
        cancel.Answer("cancelled").Once().ThenState("cancelled", true);

        (await Statuses(3)).Should().Equal(200, 400, 400);
    }

    [Fact]
    public async Task An_answer_made_from_code_need_not_be_documented()
    {
        server.For("cancelPullFromUrl").Answer(StubAnswer.Text(502, "bad gateway").WithHeader("Retry-After", "3"));

        using var response = await client.SendAsync(Requests.CancelPull(server.BaseUrl));

        response.StatusCode.Should().Be(HttpStatusCode.BadGateway);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(3));
        (await response.Content.ReadAsStringAsync()).Should().Be("bad gateway");
    }

    [Fact]
    public void An_answer_that_is_not_documented_cannot_be_asked_for_by_name()
    {
        var act = () => server.For("cancelPullFromUrl").Answer("nonsense");

        act.Should().Throw<ArgumentException>().WithMessage("*400 invalid_publish_id*");
    }

    [Fact]
    public void An_operation_in_the_wrong_case_is_refused_with_the_right_name()
    {
        var act = () => server.For("cancelpullfromurl");

        act.Should().Throw<ArgumentException>().WithMessage("*Did you mean 'cancelPullFromUrl'?*");
    }

    [Fact]
    public async Task A_delay_passes_by_the_clock_of_the_server()
    {
        server.For("cancelPullFromUrl").Answer().After(TimeSpan.FromMinutes(5));

        var sending = client.SendAsync(Requests.CancelPull(server.BaseUrl));
        await server.Journal.WaitForAsync(1, CancellationToken.None);
        sending.IsCompleted.Should().BeFalse();
        await AdvanceUntil(sending, TimeSpan.FromMinutes(5));

        using var response = await sending;
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_slow_body_arrives_whole(bool overSockets)
    {
        server.For("cancelPullFromUrl").Answer().Slowly(7, TimeSpan.FromSeconds(1));
        using var http = overSockets ? new HttpClient() : new HttpClient(server.CreateHandler());

        var sending = http.SendAsync(Requests.CancelPull(server.BaseUrl));
        await AdvanceUntil(sending, TimeSpan.FromSeconds(1));

        using var response = await sending;
        (await response.Content.ReadAsStringAsync()).Should().Be(server.Journal.Calls[0].Answer.BodyText);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_truncated_body_and_a_reset_are_errors_of_the_transport(bool overSockets)
    {
        server.For("cancelPullFromUrl").Answer().Truncated(5).Once();
        server.For("cancelPullFromUrl").Answer().Reset();
        using var http = overSockets ? new HttpClient() : new HttpClient(server.CreateHandler());

        for (var i = 0; i < 2; i++)
        {
            var act = () => http.SendAsync(Requests.CancelPull(server.BaseUrl));
            await act.Should().ThrowAsync<HttpRequestException>();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task What_is_to_arrive_of_a_truncated_body_arrives(int bytes)
    {
        server.For("cancelPullFromUrl").Answer().Truncated(bytes);
        using var response = await client.SendAsync(
            Requests.CancelPull(server.BaseUrl),
            HttpCompletionOption.ResponseHeadersRead
        );
        var body = await response.Content.ReadAsStreamAsync();

        await body.ReadExactlyAsync(new byte[bytes]);
        var more = async () => await body.ReadExactlyAsync(new byte[1]);

        response.Content.Headers.ContentLength.Should().BeGreaterThan(bytes);
        (await more.Should().ThrowAsync<HttpIOException>())
            .Which.HttpRequestError.Should()
            .Be(HttpRequestError.ResponseEnded);
    }

    [Fact]
    public async Task Invalid_json_claims_to_be_json()
    {
        server.For("cancelPullFromUrl").Answer().WithInvalidJson();

        using var response = await client.SendAsync(Requests.CancelPull(server.BaseUrl));

        response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        var body = await response.Content.ReadAsStringAsync();
        FluentActions
            .Invoking(() => System.Text.Json.JsonDocument.Parse(body))
            .Should()
            .Throw<System.Text.Json.JsonException>();
    }

    [Fact]
    public async Task Scopes_do_not_see_each_other_and_the_server_sees_all()
    {
        var (first, second) = (server.OpenScope(), server.OpenScope());
        first.For("cancelPullFromUrl").Answer("internal_error");
        using var inProcess = new HttpClient(second.CreateHandler());

        using var failed = await client.SendAsync(Requests.CancelPull(first.BaseUrl));
        using var fine = await inProcess.SendAsync(Requests.CancelPull("https://open-platform.tiktokapis.com"));
        using var named = await client.SendAsync(
            Requests.CancelPull(server.BaseUrl).With(ContractScope.HeaderName, first.Name)
        );

        ((int)failed.StatusCode, (int)fine.StatusCode, (int)named.StatusCode).Should().Be((500, 200, 500));
        (first.Journal.Count, second.Journal.Count, server.Journal.Count).Should().Be((2, 1, 3));

        server.CloseScope(first);
        using var closed = await client.SendAsync(Requests.CancelPull(first.BaseUrl));
        closed.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<List<int>> Statuses(int count)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            using var response = await client.SendAsync(Requests.CancelPull(server.BaseUrl));
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }

    /// <summary>Moves the clock whenever the server may be waiting for it.</summary>
    private async Task AdvanceUntil(Task done, TimeSpan step)
    {
        while (!done.IsCompleted)
        {
            time.Advance(step);
            await Task.Yield();
        }
    }
}
