using Medallion.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Quotas;

namespace OpenApi.Extensions.Tests.Runtime.Pipeline;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_client_from_the_container_goes_through_the_pipeline()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("invalid_params")));
        await using var provider = Services(services =>
            services.AddAcme(Section(("ClientKey", "k"))).ConfigurePrimaryHttpMessageHandler(() => handler)
        );
        var client = provider.GetRequiredService<AcmeClient>();

        await client
            .Connection.Http.Invoking(http => http.GetAsync("https://api.acme.test/"))
            .Should()
            .ThrowAsync<AcmeException>();
    }

    [Fact]
    public async Task Named_accounts_stand_side_by_side_with_options_and_allowances_of_their_own()
    {
        await using var provider = Services(services =>
        {
            services
                .AddAcme(Section(("ClientKey", "default")))
                .ConfigurePrimaryHttpMessageHandler(() => new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Success)));
            services
                .AddAcme(
                    Section(
                        ("ClientKey", "europe"),
                        ("BaseUrl", "https://eu.acme.test"),
                        ("Quotas:MaximumWait", "00:00:00")
                    ),
                    "eu"
                )
                .ConfigurePrimaryHttpMessageHandler(() => new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Success)));
        });
        var europe = provider.GetRequiredKeyedService<AcmeClient>("eu").Connection;
        var standard = provider.GetRequiredService<AcmeClient>().Connection;

        europe.Options.ClientKey.Should().Be("europe");
        europe.Adapter.BaseUrl.Should().Be("https://eu.acme.test");
        standard.Options.ClientKey.Should().Be("default");
        standard.Adapter.BaseUrl.Should().BeNullOrEmpty();
        europe.Pipeline.Should().NotBeSameAs(standard.Pipeline);

        await europe.Http.GetAsync("https://eu.acme.test/");
        await europe.Http.GetAsync("https://eu.acme.test/");
        var another = provider.GetRequiredKeyedService<AcmeClient>("eu").Connection;
        await another
            .Http.Invoking(http => http.GetAsync("https://eu.acme.test/"))
            .Should()
            .ThrowAsync<QuotaExceededException>("all clients of an account share its allowance");
        await standard.Http.GetAsync("https://api.acme.test/");
    }

    [Fact]
    public async Task Bad_configuration_stops_the_start_and_names_keys_and_fixes()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddAcme(
            Section(
                ("BaseUrl", "api.acme.test"),
                ("Resilience:MaximumAttempts", "0"),
                ("Resilience:Jitter", "2"),
                ("Resilience:AttemptTimeout", "00:00:00"),
                ("Quotas:QueueLimit", "-1")
            )
        );
        using var host = builder.Build();

        var failure = (
            await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<OptionsValidationException>()
        ).Which;

        failure
            .Failures.Should()
            .BeEquivalentTo(
                "Acme:ClientKey is missing. Copy it from the app's page in the portal.",
                "Acme:BaseUrl is not an absolute http or https URL. Write it with its scheme, such as https://api.example.com, or leave it out.",
                "Acme:Resilience:MaximumAttempts is out of range. Use 1 (no repetition) to 20.",
                "Acme:Resilience:Jitter is out of range. Use 0 to 1, such as 0.25.",
                "Acme:Resilience:AttemptTimeout is out of range. Use a time span over zero and up to one day, such as 00:00:30.",
                "Acme:Quotas:QueueLimit is negative. Use 0 (fail instead of queueing) or more."
            );
    }

    [Fact]
    public void Options_set_in_code_are_held_to_the_same_rules() =>
        FluentActions
            .Invoking(() => ServiceOptionsCheck.ThrowIfInvalid(new AcmeOptions(), AcmeRegistration.Rules))
            .Should()
            .Throw<OptionsValidationException>()
            .WithMessage("ClientKey is missing.*");

    [Fact]
    public void An_account_cannot_be_registered_twice() =>
        FluentActions
            .Invoking(() => Services(services => services.AddAcme(Section()).Services.AddAcme(Section())))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("Acme is already registered*");

    [Fact]
    public async Task Code_has_the_last_word_over_configuration()
    {
        await using var provider = Services(services =>
            services.AddAcme(Section(("ClientKey", "file")), configure: options => options.ClientKey = "code")
        );

        provider.GetRequiredService<AcmeClient>().Connection.Options.ClientKey.Should().Be("code");
    }

    [Fact]
    public async Task The_primary_handler_follows_no_redirects_and_the_client_leaves_time_limits_to_the_pipeline()
    {
        await using var provider = Services(services => services.AddAcme(Section(("ClientKey", "k"))));
        var primary = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(Acme.Name);
        while (primary is DelegatingHandler { InnerHandler: { } inner })
        {
            primary = inner;
        }

        primary.Should().BeOfType<SocketsHttpHandler>().Which.AllowAutoRedirect.Should().BeFalse();
        provider.GetRequiredService<AcmeClient>().Connection.Http.Timeout.Should().Be(Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public async Task A_file_store_brings_its_lock_along()
    {
        using var folder = new TemporaryFolder();
        await using var provider = Services(services =>
        {
            services.AddAcme(Section(("ClientKey", "k")));
            services.AddFileTokenStore(folder.File("tokens.json"));
        });

        provider.GetRequiredService<ITokenStore>().Should().BeOfType<FileTokenStore>();
        provider.GetRequiredService<IDistributedLockProvider>().Should().BeOfType<FileLockProvider>();
    }

    [Fact]
    public void The_handlers_stand_in_their_documented_order()
    {
        using var quotas = new QuotaPolicy([], new QuotaOptions());
        var pipeline = new ServicePipeline
        {
            Telemetry = Acme.Telemetry,
            Errors = Acme.Errors(),
            Credential = (
                new BearerCredential(
                    new TokenSource("k", new MemoryTokenStore(), (_, _) => throw new LoginRequiredException("k", "."))
                ),
                new CredentialHosts(new Uri("https://api.acme.test"))
            ),
            Quotas = quotas,
        };

        pipeline
            .CreateHandlers()
            .Select(handler => handler.GetType().Name)
            .Should()
            .Equal(
                "ResilienceHandler",
                "CredentialHandler",
                "QuotaHandler",
                "AttemptTimeoutHandler",
                "TelemetryHandler",
                "ErrorEnvelopeHandler",
                "BodyLimitsHandler"
            );
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create($"Acme:{pair.Key}", (string?)pair.Value)))
            .Build()
            .GetSection("Acme");

    private static ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider();
    }
}
