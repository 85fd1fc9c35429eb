using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using OpenApi.Extensions.Tests.Runtime.Credentials;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Extensions.Tests.Secrets;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Errors;

namespace OpenApi.Extensions.Tests.Runtime.Telemetry;

/// <summary>Plants secrets everywhere they can occur, listens to everything that can be heard, and looks for them.</summary>
public sealed class SecretLeakTests
{
    private static readonly string[] Planted =
    [
        "planted-client-key",
        "planted-key",
        "planted-signature",
        "-planted-access",
        "-planted-refresh",
        "session=planted",
        "upload_token=planted",
        "access_token\":\"planted",
        "usersig=planted",
    ];

    [Fact]
    public async Task No_secret_reaches_a_log_a_trace_a_metric_or_an_exception()
    {
        using var told = new Overheard();
        var time = new VirtualTime();
        var authority = new FakeAuthority(time, TimeSpan.FromHours(2));
        var tokens = new TokenSource(
            "acme",
            new MemoryTokenStore(),
            authority.RefreshAsync,
            time: time,
            telemetry: Acme.Telemetry
        );
        await using var server = new LeakyServer();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(told));
        services.AddAcme(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Acme:ClientKey", "planted-client-key")])
                .Build()
                .GetSection("Acme"),
            configure: options =>
            {
                options.BaseUrl = server.Url;
                options.Quotas.Enabled = false;
            },
            credential: new BearerAndQuery(tokens)
        );
        await using var provider = services.BuildServiceProvider();
        var connection = provider.GetRequiredService<AcmeClient>().Connection;

        foreach (var path in LeakyServer.Paths)
        {
            var request = new RequestInformation
            {
                HttpMethod = Method.GET,
                UrlTemplate = "{+baseurl}" + path,
                PathParameters = { ["baseurl"] = connection.Adapter.BaseUrl! },
            };
            var call = Record(connection.Adapter.SendPrimitiveAsync<Stream>(request, cancellationToken: default));
            if (await time.RunAsync(call, TimeSpan.FromSeconds(60)) is { } failure)
            {
                told.Hear(
                    $"{failure} {failure.Message} {(failure as ServiceException)?.ServiceMessage} {failure.Data}"
                );
                told.Hear((failure as ServiceException)?.Error);
            }
        }

        told.Hear($"{connection} {tokens} {await tokens.GetAsync()} {connection.Options} {connection.Pipeline}");
        server.Seen.Should().Contain(url => url.Contains("usersig=planted", StringComparison.Ordinal));
        told.Texts.Should().HaveCountGreaterThan(50, "otherwise nobody listened");
        told.Texts.Should().Contain(text => text.Contains("usersig=***", StringComparison.Ordinal));
        told.Texts.Where(text => Planted.Any(secret => text.Contains(secret, StringComparison.Ordinal)))
            .Should()
            .BeEmpty();
    }

    private static async Task<Exception?> Record(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private sealed class BearerAndQuery(TokenSource tokens) : IRequestCredential
    {
        private readonly BearerCredential _bearer = new(tokens);

        public ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri($"{request.RequestUri}?usersig=planted-signature&sdkappid=1");
            request.Headers.Remove("X-Api-Key");
            request.Headers.Add("X-Api-Key", "planted-key");
            return _bearer.ApplyAsync(request, cancellationToken);
        }

        public ValueTask<bool> TryRenewAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _bearer.TryRenewAsync(request, cancellationToken);
    }
}
