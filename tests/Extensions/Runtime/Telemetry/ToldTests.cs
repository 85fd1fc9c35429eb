using System.Diagnostics.Metrics;
using System.Net;
using OpenApi.Extensions.Tests.Runtime.Credentials;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Extensions.Tests.Secrets;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Telemetry;

namespace OpenApi.Extensions.Tests.Runtime.Telemetry;

/// <summary>What an operator gets to hear, and what not.</summary>
public sealed class ToldTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void No_metric_has_the_name_of_one_that_NET_measures_itself()
    {
        var names = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == "names.test")
            {
                names.Add(instrument.Name);
            }
        };
        listener.Start();
        using var telemetry = new ServiceTelemetry("names.test");

        names
            .Should()
            .HaveCount(4)
            .And.OnlyContain(name => name.StartsWith("openapi.client.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Waiting_for_a_quota_is_told_and_so_is_a_call_that_is_not_sent()
    {
        using var told = new Overheard();
        using var policy = new QuotaPolicy(
            [new QuotaRule("posts", _ => true, [QuotaLimit.PerMinute(1)])],
            new QuotaOptions { MaximumWait = TimeSpan.FromMinutes(2) },
            _time
        );
        using var handler = new QuotaHandler(policy, Acme.Telemetry, told)
        {
            InnerHandler = new ScriptedHandler(_ => ScriptedHandler.Empty(HttpStatusCode.OK)),
        };
        using var client = new HttpClient(handler);

        await client.GetAsync("https://api.acme.test/first");
        told.Texts.Should().NotContain(text => text.Contains("waited", StringComparison.Ordinal), "there was room");
        await _time.RunAsync(client.GetAsync("https://api.acme.test/second"), TimeSpan.FromMinutes(2));
        told.Texts.Should()
            .Contain(text =>
                text.Contains("second waited 61000 ms for room in the limit of posts", StringComparison.Ordinal)
            );

        var waiting = client.GetAsync("https://api.acme.test/third");
        await FluentActions
            .Awaiting(() => client.GetAsync("https://api.acme.test/fourth"))
            .Should()
            .ThrowAsync<QuotaExceededException>();
        told.Texts.Should()
            .Contain(text => text.Contains("fourth is not sent: the limit of posts", StringComparison.Ordinal));
        await _time.RunAsync(waiting, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Each_rule_is_charged_with_its_own_wait()
    {
        using var policy = new QuotaPolicy(
            [
                new QuotaRule("slow", _ => true, [QuotaLimit.PerSecond(1)]),
                new QuotaRule("fast", _ => true, [QuotaLimit.PerSecond(100)]),
            ],
            new QuotaOptions(),
            _time
        );
        using var request = new HttpRequestMessage();
        await policy.WaitAsync(request);

        var waits = await _time.RunAsync(policy.WaitAsync(request).AsTask());

        waits.Select(wait => wait.Rule).Should().Equal("slow", "fast");
        waits[0].Waited.Should().BeGreaterThan(TimeSpan.FromSeconds(1));
        waits[1].Waited.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_refused_refresh_is_told_once_with_the_time_that_is_left()
    {
        using var told = new Overheard();
        var authority = new FakeAuthority(_time, TimeSpan.FromHours(2));
        var source = new TokenSource(
            "acme",
            new MemoryTokenStore(),
            authority.RefreshAsync,
            time: _time,
            logger: told,
            telemetry: Acme.Telemetry
        );
        await source.GetAsync();
        _time.Advance(TimeSpan.FromMinutes(100));
        authority.RevokeAll();

        await source.GetAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await source.GetAsync();

        told.Texts.Count(text =>
                text.StartsWith(
                    "The service does not take the refresh token of credential acme",
                    StringComparison.Ordinal
                )
            )
            .Should()
            .Be(1);
        told.Texts.Should().Contain("openapi.outcome=refused");
    }

    [Theory]
    [InlineData("http://gateway.internal/", true)]
    [InlineData("http://10.0.0.7:8080/", true)]
    [InlineData("http://127.0.0.1:8080/", false)]
    [InlineData("http://localhost/", false)]
    [InlineData("http://[::1]/", false)]
    [InlineData("https://gateway.internal/", false)]
    public void A_base_URL_over_plain_HTTP_to_another_machine_is_warned_of(string url, bool isTold)
    {
        using var told = new Overheard();
        var options = new AcmeOptions { ClientKey = "k", BaseUrl = new Uri(url) };
        var pipeline = new ServicePipeline
        {
            Telemetry = Acme.Telemetry,
            Errors = Acme.Errors(_time),
            Logger = told,
        };

        using var http = ServiceConnection.Create(options, pipeline, new ScriptedHandler(_ => null!)).Http;

        told.Texts.Any(text => text.Contains("plain HTTP", StringComparison.Ordinal)).Should().Be(isTold);
    }

    [Fact]
    public async Task A_request_id_a_code_or_a_message_that_repeats_what_was_sent_does_not_tell_it()
    {
        const string secret = "0123456789abcdef-no-known-form";
        using var client = Acme.Client(
            new ScriptedHandler(_ =>
            {
                var answer = ScriptedHandler.Json(
                    $$$"""{"error":{"code":"{{{secret}}}","message":"unknown {{{secret}}}","log_id":"id-{{{secret}}}"}}"""
                );
                answer.Headers.Add("x-request-id", secret);
                return answer;
            }),
            _time
        );
        using var byHeader = new HttpRequestMessage(HttpMethod.Get, "https://api.acme.test/");
        byHeader.Headers.Add("Authorization", $"Bearer {secret}");
        using var byQuery = new HttpRequestMessage(HttpMethod.Get, $"https://api.acme.test/?usersig={secret}");
        using var byForm = new HttpRequestMessage(HttpMethod.Post, "https://api.acme.test/")
        {
            Content = new FormUrlEncodedContent([new("client_secret", secret), new("grant_type", "refresh_token")]),
        };

        foreach (var request in new[] { byHeader, byQuery, byForm })
        {
            var failure = (await client.Awaiting(c => c.SendAsync(request)).Should().ThrowAsync<AcmeException>()).Which;

            failure.RequestId.Should().Be("id-***");
            $"{failure} {failure.RawCode} {failure.ServiceMessage} {failure.Error} {failure.Error.RequestId}"
                .Should()
                .NotContain(secret)
                .And.Contain("unknown ***");
        }
    }

    [Fact]
    public async Task A_request_id_in_the_form_of_a_token_is_masked_and_an_honest_one_is_kept()
    {
        var id = "act.1-planted-access";
        using var client = Acme.Client(
            new ScriptedHandler(_ =>
            {
                var answer = ScriptedHandler.Empty(HttpStatusCode.NotFound);
                answer.Headers.Add("x-request-id", id);
                return answer;
            }),
            _time
        );

        (await client.Awaiting(c => c.GetAsync("https://api.acme.test/")).Should().ThrowAsync<AcmeException>())
            .Which.RequestId.Should()
            .Be("***");
        id = "20260301120000ABCDEF0123456789";
        (await client.Awaiting(c => c.GetAsync("https://api.acme.test/")).Should().ThrowAsync<AcmeException>())
            .Which.RequestId.Should()
            .Be(id);
    }
}
