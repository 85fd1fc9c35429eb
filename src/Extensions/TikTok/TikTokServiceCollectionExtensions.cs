using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenApi.Runtime.Pipeline;
using TikTok.Authentication;
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
            CreatePipeline = static (options, dependencies) =>
                TikTokPipeline.Create(
                    options,
                    dependencies,
                    TikTokPipeline.CreateLogin(options, dependencies, primary: null)
                ),
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
        // Its own connections: no credential, and chunks must not queue behind calls.
        services.AddKeyedSingleton(
            new UploadsKey(account),
            (provider, _) =>
            {
                var connection = Connection(provider, account);
                return TikTokPipeline.ForUploads(connection.Options, connection.Pipeline).CreateHttpClient();
            }
        );
        services.AddKeyedTransient(account, (provider, _) => LoginOf(Connection(provider, account)));
        services.AddKeyedTransient(
            account,
            (provider, _) =>
            {
                var connection = Connection(provider, account);
                return new TikTokUsers(connection, Uploads(provider, account), LoginOf(connection));
            }
        );
        services.AddKeyedTransient(
            account,
            (provider, _) =>
            {
                var connection = Connection(provider, account);
                return TikTokUsers.Create(
                    connection,
                    connection.Adapter,
                    Uploads(provider, account),
                    LoginOf(connection)
                );
            }
        );
        services.AddKeyedTransient(
            account,
            (provider, _) => provider.GetRequiredKeyedService<TikTokAccount>(account).Posting
        );
        services.AddSingleton<IHostedService>(provider => new RenewalsOnStop(() =>
            LoginOf(Connection(provider, account))
        ));
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

    private static HttpClient Uploads(IServiceProvider provider, string account) =>
        provider.GetRequiredKeyedService<HttpClient>(new UploadsKey(account));

    /// <summary>The login shares its tokens with the pipeline, so there is one for each pipeline.</summary>
    private static TikTokLogin LoginOf(ServiceConnection<TikTokOptions> connection) =>
        ((TikTokCredential)connection.Pipeline.Credential!.Value.Credential).Login;

    private sealed record UploadsKey(string Account);
}
