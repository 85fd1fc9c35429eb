using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenApi.Runtime.Pipeline;
using TikTok.Configuration;
using TikTok.Login;
using TikTok.Operations;
using TikTok.Posting;

namespace TikTok;

/// <summary>Registers TikTok in a service provider.</summary>
public static class TikTokServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="TikTokAccount"/>, <see cref="TikTokClient"/>, <see cref="TikTokPosting"/>, <see cref="TikTokLogin"/> and
    /// <see cref="TikTokUsers"/> of one app. Named accounts are injected with <c>[FromKeyedServices("name")]</c>. Options are checked when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section with the options, for example <c>configuration.GetSection("TikTok")</c>.</param>
    /// <param name="configure">Sets options in code, after the section.</param>
    /// <param name="account">Name of the account; empty for the default one.</param>
    /// <returns>The builder of the HTTP client for the document's calls.</returns>
    /// <exception cref="InvalidOperationException">The account is registered already.</exception>
    public static IHttpClientBuilder AddTikTok(
        this IServiceCollection services,
        IConfigurationSection section,
        Action<TikTokOptions>? configure = null,
        string account = ""
    )
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddAccount(account, section, configure);
    }

    /// <inheritdoc cref="AddTikTok(IServiceCollection, IConfigurationSection, Action{TikTokOptions}?, string)"/>
    public static IHttpClientBuilder AddTikTok(
        this IServiceCollection services,
        Action<TikTokOptions> configure,
        string account = ""
    )
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddAccount(account, section: null, configure);
    }

    private static IHttpClientBuilder AddAccount(
        this IServiceCollection services,
        string account,
        IConfigurationSection? section,
        Action<TikTokOptions>? configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(account);
        var registration = new ServiceRegistration<TikTokClient, TikTokOptions>
        {
            Service = TikTokPipeline.Service,
            Account = account,
            Section = section,
            Bind = static (configuration, options) => configuration.Bind(options),
            Configure = configure,
            Validate = TikTokOptionsRules.Check,
            CreatePipeline = TikTokPipeline.Create,
            CreateClient = static connection => new TikTokClient(connection.Adapter),
        };
        var builder = services
            .AddServiceClient(registration)
            .AddHttpMessageHandler(static () => new JsonContentHandler());
        AddFlows(services, account);
        return builder;
    }

    private static void AddFlows(IServiceCollection services, string account)
    {
        services.AddKeyedSingleton(
            new UploadsKey(account),
            (provider, _) =>
            {
                var connection = Connection(provider, account);
                return TikTokPipeline.ForUploads(connection.Options, connection.Pipeline);
            }
        );
        services.AddKeyedTransient(account, (provider, _) => LoginOf(provider, account));
        services.AddKeyedTransient(
            account,
            (provider, _) =>
                new TikTokUsers(
                    Connection(provider, account),
                    provider.GetRequiredKeyedService<ServicePipeline>(new UploadsKey(account))
                )
        );
        services.AddKeyedTransient(
            account,
            (provider, _) => provider.GetRequiredKeyedService<TikTokUsers>(account).Self()
        );
        services.AddKeyedTransient(
            account,
            (provider, _) => provider.GetRequiredKeyedService<TikTokAccount>(account).Posting
        );
        services.AddSingleton<IHostedService>(provider => new RenewalsOnStop(() => LoginOf(provider, account)));
        if (account.Length > 0)
        {
            return;
        }

        services.AddTransient(provider => provider.GetRequiredKeyedService<TikTokLogin>(""));
        services.AddTransient(provider => provider.GetRequiredKeyedService<TikTokUsers>(""));
        services.AddTransient(provider => provider.GetRequiredKeyedService<TikTokAccount>(""));
        services.AddTransient(provider => provider.GetRequiredKeyedService<TikTokPosting>(""));
    }

    private static ServiceConnection<TikTokOptions> Connection(IServiceProvider provider, string account) =>
        provider.GetRequiredKeyedService<ServiceConnection<TikTokOptions>>(account);

    private static TikTokLogin LoginOf(IServiceProvider provider, string account) =>
        TikTokPipeline.LoginOf(Connection(provider, account).Pipeline);

    /// <summary>A key of its own type, so that no name of an account can collide with it.</summary>
    private sealed record UploadsKey(string Account);
}
