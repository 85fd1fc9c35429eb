using System.Diagnostics.CodeAnalysis;
using Medallion.Threading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenApi.Runtime.Credentials;

namespace OpenApi.Runtime.Pipeline;

/// <summary>Registers service clients on <c>IHttpClientFactory</c>; service packages wrap it as <c>AddTikTok</c> and the like.</summary>
public static class ServiceRegistrationExtensions
{
    /// <summary>
    /// Adds the client of one account. The default account is injected as <typeparamref name="TClient"/>, a named one with
    /// <c>[FromKeyedServices("name")]</c>; <see cref="ServiceConnection{TOptions}"/> likewise. Options are checked when the host
    /// starts. Clients are transient and cheap; the account's allowances and tokens are shared by all of them.
    /// </summary>
    /// <remarks>
    /// <see cref="TimeProvider"/>, <see cref="ITokenStore"/> and <see cref="IDistributedLockProvider"/> are taken from the container if they are there.
    /// </remarks>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Options of the service.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="registration">The description.</param>
    /// <returns>
    /// The builder of the HTTP client, to add handlers (they come after the pipeline's, nearest to the network) or to replace the primary
    /// one, which then must not follow redirects either.
    /// </returns>
    /// <exception cref="InvalidOperationException">The account is registered already.</exception>
    public static IHttpClientBuilder AddServiceClient<
        TClient,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(this IServiceCollection services, ServiceRegistration<TClient, TOptions> registration)
        where TClient : class
        where TOptions : ServiceClientOptions, new()
    {
        ThrowIfTaken(services, registration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITokenStore, MemoryTokenStore>();
        AddOptions(services, registration);

        var account = registration.Account;
        services.AddKeyedSingleton(
            new PipelineKey(registration.HttpClientName),
            (provider, _) =>
            {
                var options = OptionsOf<TOptions>(provider, account);
                var pipeline = registration.CreatePipeline(
                    options,
                    Dependencies(provider, registration.HttpClientName)
                );
                PlainHttp.Warn(options.BaseUrl, pipeline.Logger);
                return pipeline;
            }
        );
        services.AddKeyedTransient(account, (provider, _) => Connect(provider, registration));
        services.AddKeyedTransient(
            account,
            (provider, _) =>
                registration.CreateClient(provider.GetRequiredKeyedService<ServiceConnection<TOptions>>(account))
        );
        if (account.Length == 0)
        {
            services.AddTransient(provider => provider.GetRequiredKeyedService<ServiceConnection<TOptions>>(""));
            services.AddTransient(provider => provider.GetRequiredKeyedService<TClient>(""));
        }

        return AddHttpClient(services, registration.HttpClientName);
    }

    /// <summary>Keeps tokens in one file, shared with the other processes of the machine that use it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="path">Path of the file.</param>
    public static IServiceCollection AddFileTokenStore(this IServiceCollection services, string path)
    {
        services.AddSingleton(provider => new FileTokenStore(path, provider.GetService<TimeProvider>()));
        services.Replace(
            ServiceDescriptor.Singleton<ITokenStore>(provider => provider.GetRequiredService<FileTokenStore>())
        );
        return services.Replace(
            ServiceDescriptor.Singleton<IDistributedLockProvider>(provider =>
                provider.GetRequiredService<FileTokenStore>().Locks
            )
        );
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name) =>
        services
            .AddHttpClient(name)
            .ConfigureHttpClient(ServicePipeline.Configure)
            .ConfigurePrimaryHttpMessageHandler(static (handler, _) => PrimaryHandler.Configure(handler))
            .ConfigureAdditionalHttpMessageHandlers(
                (handlers, provider) => handlers.Add(new PipelineHandler(PipelineOf(provider, name)))
            );

    private static ServiceConnection<TOptions> Connect<TClient, TOptions>(
        IServiceProvider provider,
        ServiceRegistration<TClient, TOptions> registration
    )
        where TClient : class
        where TOptions : ServiceClientOptions, new()
    {
        var options = OptionsOf<TOptions>(provider, registration.Account);
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(registration.HttpClientName);
        return new ServiceConnection<TOptions>(
            registration.Account,
            options,
            PipelineOf(provider, registration.HttpClientName),
            http,
            AdapterFactory.Create(http, options.BaseUrl)
        );
    }

    private static void AddOptions<
        TClient,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(IServiceCollection services, ServiceRegistration<TClient, TOptions> registration)
        where TClient : class
        where TOptions : ServiceClientOptions, new()
    {
        var options = services.AddOptions<TOptions>(registration.Account);
        if (registration.Section is { } section)
        {
            var bind =
                registration.Bind
                ?? throw new ArgumentException(
                    $"A registration with a {nameof(registration.Section)} needs {nameof(registration.Bind)} too.",
                    nameof(registration)
                );
            options.Configure(target => bind(section, target));
        }

        if (registration.Configure is { } configure)
        {
            options.Configure(configure);
        }

        options.Services.AddSingleton<IValidateOptions<TOptions>>(
            new ServiceOptionsValidator<TOptions>(
                registration.Account,
                registration.Section?.Path ?? "",
                registration.Validate
            )
        );
        options.ValidateOnStart();
    }

    private static void ThrowIfTaken<TClient, TOptions>(
        IServiceCollection services,
        ServiceRegistration<TClient, TOptions> registration
    )
        where TClient : class
        where TOptions : ServiceClientOptions, new()
    {
        var key = new PipelineKey(registration.HttpClientName);
        if (services.Any(descriptor => descriptor.IsKeyedService && key.Equals(descriptor.ServiceKey)))
        {
            throw new InvalidOperationException(
                $"{registration.Service} is already registered for the account '{registration.Account}'. Give each account a name of its own."
            );
        }
    }

    private static TOptions OptionsOf<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
    >(IServiceProvider provider, string account)
        where TOptions : ServiceClientOptions => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(account);

    private static ServicePipeline PipelineOf(IServiceProvider provider, string httpClientName) =>
        provider.GetRequiredKeyedService<ServicePipeline>(new PipelineKey(httpClientName));

    private static ServiceDependencies Dependencies(IServiceProvider provider, string httpClientName) =>
        new()
        {
            Http = () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpClientName),
            Time = provider.GetRequiredService<TimeProvider>(),
            Logging = provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
            Tokens = provider.GetRequiredService<ITokenStore>(),
            Locks = provider.GetService<IDistributedLockProvider>(),
        };

    /// <summary>A key of its own type, so that no name of an account can collide with it.</summary>
    private sealed record PipelineKey(string HttpClientName);
}
