using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Runtime.Pipeline;
using TimPush.Configuration;

namespace TimPush;

/// <summary>Registers TIMPush in applications.</summary>
public static class TimPushServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="TimPushClient"/> with options from configuration. They are checked when the host starts; a broken one is named with
    /// its key and the fix.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section with the members of <see cref="TimPushOptions"/>.</param>
    /// <param name="account">
    /// Empty for the default app. Further apps have a name each, and are injected with <c>[FromKeyedServices("name")]</c>.
    /// </param>
    /// <param name="configure">Sets options in code, after the section.</param>
    /// <returns>The builder of the HTTP client, to add handlers nearest to the network.</returns>
    public static IHttpClientBuilder AddTimPush(
        this IServiceCollection services,
        IConfigurationSection section,
        string account = "",
        Action<TimPushOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddServiceClient(
            Registration(account) with
            {
                Section = section,
                Bind = static (configuration, options) => configuration.Bind(options),
                Configure = configure,
            }
        );
    }

    /// <summary>Adds <see cref="TimPushClient"/> with options that are set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="account">
    /// Empty for the default app. Further apps have a name each, and are injected with <c>[FromKeyedServices("name")]</c>.
    /// </param>
    /// <returns>The builder of the HTTP client, to add handlers nearest to the network.</returns>
    public static IHttpClientBuilder AddTimPush(
        this IServiceCollection services,
        Action<TimPushOptions> configure,
        string account = ""
    )
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddServiceClient(Registration(account) with { Configure = configure });
    }

    private static ServiceRegistration<TimPushClient, TimPushOptions> Registration(string account) =>
        new()
        {
            Service = "TimPush",
            Account = account,
            Validate = TimPushOptionsRules.Check,
            CreatePipeline = TimPushPipeline.Create,
            CreateClient = TimPushClientFactory.CreateClient,
        };
}
