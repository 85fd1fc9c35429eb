using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TimPush;
using TimPush.Configuration;
using TimPush.Pushing;

namespace OpenApi.Extensions.Tests.TimPush;

public sealed class RegistrationTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task An_application_gets_its_client_from_configuration()
    {
        using var host = Host(services => services.AddTimPush(Section("TimPush")));
        await host.StartAsync();

        await host.Services.GetRequiredService<TimPushClient>().RecallAsync("task-1");

        _stub.Queries("recallPush", "sdkappid").Should().Equal("1400000001");
        _stub.Queries("recallPush", "identifier").Should().Equal("admin_one");
        await host.StopAsync();
    }

    [Fact]
    public void Every_option_is_bound_from_configuration()
    {
        using var host = Host(services => services.AddTimPush(Section("Full")));

        var options = host.Services.GetRequiredService<IOptionsMonitor<TimPushOptions>>().CurrentValue;

        options.Region.Should().Be(TimPushRegion.Frankfurt);
        options.Plan.Should().Be(TimPushPlan.Advanced);
        options.UserSigLifetime.Should().Be(TimeSpan.FromDays(2));
        options.UserSigRenewBefore.Should().Be(TimeSpan.FromHours(3));
        options.PushRepeatWindow.Should().Be(TimeSpan.FromMilliseconds(500));
        options.Quotas.Enabled.Should().BeFalse();
        options.Resilience.MaximumAttempts.Should().Be(2);
    }

    [Fact]
    public async Task Several_apps_stand_side_by_side()
    {
        using var host = Host(services =>
        {
            services.AddTimPush(Section("TimPush"));
            services.AddTimPush(Section("Other"), "other");
        });

        await host.Services.GetRequiredService<TimPushClient>().RecallAsync("task-1");
        await host.Services.GetRequiredKeyedService<TimPushClient>("other").RecallAsync("task-2");

        _stub.Queries("recallPush", "sdkappid").Should().Equal("1400000001", "1400000002");
        _stub.Queries("recallPush", "identifier").Should().Equal("admin_one", "admin_two");
    }

    [Fact]
    public async Task Bad_configuration_stops_the_start_and_names_each_key_and_its_fix()
    {
        using var host = Host(services => services.AddTimPush(Section("Bad")));

        var start = () => host.StartAsync();

        var failure = (await start.Should().ThrowAsync<OptionsValidationException>()).Which;
        failure
            .Failures.Should()
            .BeEquivalentTo(
                "Bad:SdkAppId is missing. Use the SDKAppID that the console shows, such as 1400000000.",
                "Bad:Identifier is missing or is no account name. Use an administrator of the app: 1 to 32 characters of A-Z, a-z, 0-9, '_' and '-', such as administrator.",
                "Bad:SecretKey has white space at an end. Copy it again without the line break: every character counts for the signature.",
                "Bad:UserSigRenewBefore is negative or not shorter than UserSigLifetime. Use a time span such as 01:00:00."
            );
        failure.Message.Should().NotContain("planted");
    }

    [Fact]
    public void A_script_gets_the_same_checks()
    {
        var create = () => TimPushClientFactory.Create(new TimPushOptions { SdkAppId = 1, Identifier = "admin" });

        create
            .Should()
            .Throw<OptionsValidationException>()
            .WithMessage("SecretKey is missing. Use the SDKSecretKey that the console shows, from a secret store.");
    }

    [Fact]
    public void A_source_of_signatures_replaces_the_key()
    {
        var options = new TimPushOptions { SdkAppId = 1, Identifier = "admin" };
        options.SignWith(new CountedSignatures());

        FluentActions.Invoking(() => TimPushClientFactory.Create(options)).Should().NotThrow();
    }

    private static IHost Host(Action<IServiceCollection> register)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services);
        return builder.Build();
    }

    private IConfigurationSection Section(string name) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["TimPush:SdkAppId"] = "1400000001",
                    ["TimPush:Identifier"] = "admin_one",
                    ["TimPush:SecretKey"] = "planted-one",
                    ["TimPush:BaseUrl"] = _stub.BaseUrl.AbsoluteUri,
                    ["Other:SdkAppId"] = "1400000002",
                    ["Other:Identifier"] = "admin_two",
                    ["Other:SecretKey"] = "planted-two",
                    ["Other:BaseUrl"] = _stub.BaseUrl.AbsoluteUri,
                    ["Full:SdkAppId"] = "1400000001",
                    ["Full:Identifier"] = "admin_one",
                    ["Full:SecretKey"] = "planted-one",
                    ["Full:Region"] = "Frankfurt",
                    ["Full:Plan"] = "Advanced",
                    ["Full:UserSigLifetime"] = "2.00:00:00",
                    ["Full:UserSigRenewBefore"] = "03:00:00",
                    ["Full:PushRepeatWindow"] = "00:00:00.5",
                    ["Full:Quotas:Enabled"] = "false",
                    ["Full:Resilience:MaximumAttempts"] = "2",
                    ["Bad:Identifier"] = "not an account",
                    ["Bad:SecretKey"] = "planted-three\n",
                    ["Bad:UserSigRenewBefore"] = "2.00:00:00",
                }
            )
            .Build()
            .GetSection(name);
}
