using AiToEarn.Assets;
using AiToEarn.Configuration;
using AiToEarn.Tests.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AiToEarn.Tests.Pipeline;

[Collection(AiToEarnStubs.Name)]
public sealed class RegistrationTests(AiToEarnStub stub)
{
    [Fact]
    public async Task Named_accounts_live_side_by_side_with_keys_of_their_own()
    {
        var scope = stub.Server.OpenScope();
        var services = new ServiceCollection();
        services.AddAiToEarn(options => Set(options, "key-default"));
        services.AddAiToEarn(options => Set(options, "key-second"), "second");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<AiToEarnClient>().Api.V2.Channels.Accounts.GetAsync();
        await provider.GetRequiredKeyedService<AiToEarnClient>("second").Api.V2.Channels.Accounts.GetAsync();

        scope
            .Journal.Calls.Select(call => call.Request.Headers["X-Api-Key"])
            .Should()
            .Equal("key-default", "key-second");
        provider.GetRequiredService<AssetUploader>().Should().NotBeNull();
        provider.GetRequiredKeyedService<AssetUploader>("second").Should().NotBeNull();

        void Set(AiToEarnOptions options, string key)
        {
            options.ApiKey = key;
            options.BaseUrl = new Uri(scope.BaseUrl);
        }
    }

    [Fact]
    public void Options_are_bound_from_configuration()
    {
        var services = new ServiceCollection();
        services.AddAiToEarn(
            Section(
                new()
                {
                    ["AiToEarn:ApiKey"] = "key-1",
                    ["AiToEarn:Site"] = "International",
                    ["AiToEarn:Resilience:MaximumAttempts"] = "2",
                    ["AiToEarn:Quotas:Enabled"] = "false",
                    ["AiToEarn:Streams:IdleTimeout"] = "00:00:10",
                }
            )
        );
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<AiToEarnOptions>>().Get("");

        options.ApiKey.Should().Be("key-1");
        options.Site.Should().Be(AiToEarnSite.International);
        options.Resilience.MaximumAttempts.Should().Be(2);
        options.Quotas.Enabled.Should().BeFalse();
        options.Streams.IdleTimeout.Should().Be(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_bad_configuration_stops_the_start_and_names_the_key_and_the_fix()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddAiToEarn(
            Section(
                new()
                {
                    ["AiToEarn:BaseUrl"] = "ftp://example.com",
                    ["AiToEarn:Streams:IdleTimeout"] = "00:00:00",
                    ["AiToEarn:Streams:MaximumEventBytes"] = "0",
                }
            )
        );
        using var host = builder.Build();

        var start = () => host.StartAsync();

        var message = (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Message;
        message
            .Should()
            .ContainAll("AiToEarn:ApiKey is missing.", "API Key page", "AiToEarn:BaseUrl", "http or https")
            .And.ContainAll("AiToEarn:Streams:IdleTimeout", "00:02:00", "AiToEarn:Streams:MaximumEventBytes");
    }

    private static IConfigurationSection Section(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("AiToEarn");
}
