using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;

namespace OpenApi.Extensions.Tests.Runtime.Credentials;

public sealed class CredentialHandlerTests
{
    private readonly VirtualTime _time = new();
    private readonly FakeAuthority _authority;
    private readonly TokenSource _tokens;

    public CredentialHandlerTests()
    {
        _authority = new FakeAuthority(_time, TimeSpan.FromHours(2));
        _tokens = new TokenSource("acme", new MemoryTokenStore(), _authority.RefreshAsync, time: _time);
    }

    [Theory]
    [InlineData("https://api.acme.test/x", true)]
    [InlineData("https://API.acme.test/x", true)]
    [InlineData("https://upload.acme.test/x", true)]
    [InlineData("https://eu.cdn.acme.test/x", true)]
    [InlineData("http://api.acme.test/x", false)]
    [InlineData("https://api.acme.test:8443/x", false)]
    [InlineData("http://upload.acme.test/x", false)]
    [InlineData("https://evil.test/x", false)]
    [InlineData("https://api.acme.test.evil.test/x", false)]
    [InlineData("https://evilcdn.acme.test/x", false)]
    [InlineData("https://api.acme.test@evil.test/x", false)]
    public async Task Only_named_hosts_get_the_credential(string url, bool isSent)
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Success));
        using var client = Client(handler);

        using var response = await client.GetAsync(url);

        handler.Requests.Single().Headers.ContainsKey("Authorization").Should().Be(isSent);
    }

    [Fact]
    public void A_stub_over_plain_http_is_trusted_because_the_caller_named_it()
    {
        var hosts = new CredentialHosts(new Uri("http://127.0.0.1:8080/base"));

        hosts.Allows(new Uri("http://127.0.0.1:8080/other")).Should().BeTrue();
        hosts.Allows(new Uri("http://127.0.0.1:8081/other")).Should().BeFalse();
        hosts.Allows(null).Should().BeFalse();
        FluentActions
            .Invoking(() => new CredentialHosts(new Uri("relative", UriKind.Relative)))
            .Should()
            .Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_refused_credential_is_replaced_and_the_request_sent_once_more(string verb)
    {
        var handler = new ScriptedHandler(
            (_, request, _) =>
                Task.FromResult(
                    ScriptedHandler.Json(
                        request.Headers.Authorization!.Parameter!.Contains("act.1", StringComparison.Ordinal)
                            ? Acme.Failure("token_invalid")
                            : Acme.Success
                    )
                )
        );
        using var client = Client(handler);
        using var request = new HttpRequestMessage(new HttpMethod(verb), "https://api.acme.test/");

        using var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        handler.Requests.Select(sent => sent.Headers["Authorization"]).Should().OnlyHaveUniqueItems().And.HaveCount(2);
        _authority.Refreshes.Should().Be(2);
    }

    [Fact]
    public async Task A_credential_refused_again_surfaces_without_a_loop()
    {
        var handler = new ScriptedHandler(_ =>
            ScriptedHandler.Json(Acme.Failure("token_invalid"), HttpStatusCode.Unauthorized)
        );
        using var client = Client(handler);

        var failure = (
            await client.Invoking(c => c.GetAsync("https://api.acme.test/")).Should().ThrowAsync<AcmeException>()
        ).Which;

        failure.Retry.Should().Be(RetryAdvice.OnceWithNewCredential);
        handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Query_values_of_a_credential_do_not_stay_on_the_message_nor_pile_up()
    {
        var handler = new ScriptedHandler(number =>
            ScriptedHandler.Json(number < 3 ? Acme.Failure("internal_error") : Acme.Success)
        );
        using var client = Pipeline(new QueryCredential()).CreateHttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.acme.test/?a=1");

        using var response = await _time.RunAsync(client.SendAsync(request));

        handler
            .Requests.Select(sent => sent.Url)
            .Should()
            .Equal(
                "https://api.acme.test/?a=1&usersig=planted1",
                "https://api.acme.test/?a=1&usersig=planted2",
                "https://api.acme.test/?a=1&usersig=planted3"
            );
        request.RequestUri.Should().Be("https://api.acme.test/?a=1");
    }

    [Fact]
    public async Task A_redirect_to_another_host_takes_no_credential_along()
    {
        var visits = 0;
        await using var elsewhere = new RawServer(_ =>
        {
            Interlocked.Increment(ref visits);
            return RawAnswer.Success;
        });
        await using var service = await RedirectingServer.StartAsync(elsewhere.Url);
        var pipeline = Pipeline(new BearerCredential(_tokens), new CredentialHosts(service.Url));
        using var client = pipeline.CreateHttpClient();

        foreach (var path in new[] { "301", "302", "307", "308" })
        {
            var failure = (
                await client.Invoking(c => c.GetAsync(new Uri(service.Url, path))).Should().ThrowAsync<AcmeException>()
            ).Which;
            failure.Kind.Should().Be(FailureKind.Redirect);
        }

        service.Authorizations.Should().HaveCount(4).And.OnlyContain(value => value.StartsWith("Bearer act."));
        visits.Should().Be(0);
    }

    private HttpClient Client(HttpMessageHandler primary) =>
        Pipeline(new BearerCredential(_tokens)).CreateHttpClient(primary);

    private ServicePipeline Pipeline(IRequestCredential credential, CredentialHosts? hosts = null) =>
        new()
        {
            Telemetry = Acme.Telemetry,
            Errors = Acme.Errors(_time),
            Credential = (
                credential,
                hosts ?? new CredentialHosts(new Uri("https://api.acme.test"), "upload.acme.test", ".cdn.acme.test")
            ),
            Time = _time,
            Logger = NullLogger.Instance,
        };

    private sealed class QueryCredential : IRequestCredential
    {
        private int _count;

        public ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri($"{request.RequestUri}&usersig=planted{++_count}");
            return ValueTask.CompletedTask;
        }

        public ValueTask<bool> TryRenewAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            ValueTask.FromResult(false);
    }
}
