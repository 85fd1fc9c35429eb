using AiToEarn.Assets;
using AiToEarn.Configuration;
using AiToEarn.Streaming;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenApi.Runtime.Pipeline;

namespace AiToEarn;

/// <summary>Registers AiToEarn in applications.</summary>
public static class AiToEarnServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="AiToEarnClient"/> and <see cref="AssetUploader"/> with options set in code. A named account is injected with
    /// <c>[FromKeyedServices("name")]</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; they are checked when the host starts.</param>
    /// <param name="account">Name of the account; empty for the default one.</param>
    /// <returns>The builder of the account's HTTP client.</returns>
    public static IHttpClientBuilder AddAiToEarn(
        this IServiceCollection services,
        Action<AiToEarnOptions> configure,
        string account = ""
    )
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, account, section: null, configure);
    }

    /// <summary>
    /// Adds <see cref="AiToEarnClient"/> and <see cref="AssetUploader"/> with options from configuration (<c>ApiKey</c>, <c>Site</c>,
    /// <c>BaseUrl</c>, <c>Resilience</c>, <c>Quotas</c>, <c>Streams</c>). A named account is injected with <c>[FromKeyedServices("name")]</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section of this account.</param>
    /// <param name="account">Name of the account; empty for the default one.</param>
    /// <param name="configure">Sets what the section leaves out, such as a key provider.</param>
    /// <returns>The builder of the account's HTTP client.</returns>
    public static IHttpClientBuilder AddAiToEarn(
        this IServiceCollection services,
        IConfigurationSection section,
        string account = "",
        Action<AiToEarnOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, account, section, configure);
    }

    private static IHttpClientBuilder Add(
        IServiceCollection services,
        string account,
        IConfigurationSection? section,
        Action<AiToEarnOptions>? configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(account);
        var builder = services.AddServiceClient(
            new ServiceRegistration<AiToEarnClient, AiToEarnOptions>
            {
                Service = AiToEarnPipeline.Service,
                Account = account,
                Section = section,
                Bind = static (found, options) => found.Bind(options),
                Configure = configure,
                Validate = AiToEarnOptions.Check,
                CreatePipeline = AiToEarnPipeline.Create,
                CreateClient = AiToEarnClientFactory.Create,
            }
        );
        AddUploader(services, account);
        return builder.AddHttpMessageHandler(provider =>
        {
            var options = provider.GetRequiredService<IOptionsMonitor<AiToEarnOptions>>().Get(account);
            return new EventStreamHandler(options.Streams, provider.GetRequiredService<TimeProvider>());
        });
    }

    private static void AddUploader(IServiceCollection services, string account)
    {
        services.AddKeyedSingleton(
            new StorageKey(account),
            (provider, _) => AiToEarnPipeline.ForStorage(Connection(provider, account).Pipeline)
        );
        services.AddKeyedTransient(
            account,
            (provider, _) =>
            {
                var connection = Connection(provider, account);
                var pipeline = provider.GetRequiredKeyedService<ServicePipeline>(new StorageKey(account));
                return new AssetUploader(
                    AiToEarnClientFactory.Create(connection),
                    new StorageConnection(connection.Http, pipeline),
                    connection.Pipeline.Time
                );
            }
        );
        if (account.Length == 0)
        {
            services.AddTransient(provider => provider.GetRequiredKeyedService<AssetUploader>(""));
        }
    }

    private static ServiceConnection<AiToEarnOptions> Connection(IServiceProvider provider, string account) =>
        provider.GetRequiredKeyedService<ServiceConnection<AiToEarnOptions>>(account);

    /// <summary>A key of its own type, so that no name of an account can collide with it.</summary>
    private sealed record StorageKey(string Account);
}
