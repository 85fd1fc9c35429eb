using Microsoft.Extensions.Options;
using OpenApi.Runtime.Pipeline;
using TimPush.Configuration;
using TimPush.Errors;
using TimPush.Pushing;

namespace TimPush;

/// <summary>Makes clients without a service provider, for scripts and tools. Applications use <c>AddTimPush</c>.</summary>
public static class TimPushClientFactory
{
    /// <summary>Makes a client that signs, repeats where that is safe, keeps the limits, and throws <see cref="TimPushException"/>.</summary>
    /// <param name="options">The app, its key and its region.</param>
    /// <returns>The client; thread-safe. Make one for each app and keep it: signatures and allowances belong to it.</returns>
    /// <exception cref="OptionsValidationException">The options cannot work; the message names each key and its fix.</exception>
    public static TimPushClient Create(TimPushOptions options) => CreateClient(Connect(options));

    /// <summary>Connects, for callers that want the HTTP client too, a clock or logger of their own, or other handlers.</summary>
    /// <param name="options">The app, its key and its region.</param>
    /// <param name="dependencies">Clock and loggers; null takes the system's clock and logs nothing.</param>
    /// <param name="primary">Sends the requests; null makes the default handler. It must not follow redirects.</param>
    /// <returns>The connection; the caller disposes its HTTP client.</returns>
    /// <exception cref="OptionsValidationException">The options cannot work; the message names each key and its fix.</exception>
    public static ServiceConnection<TimPushOptions> Connect(
        TimPushOptions options,
        ServiceDependencies? dependencies = null,
        HttpMessageHandler? primary = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ServiceOptionsCheck.ThrowIfInvalid(options, TimPushOptionsRules.Check);
        var pipeline = TimPushPipeline.Create(options, dependencies ?? new ServiceDependencies());
        return ServiceConnection.Create(options, pipeline, primary);
    }

    /// <summary>Makes a client on a connection.</summary>
    /// <param name="connection">The connection.</param>
    public static TimPushClient CreateClient(ServiceConnection<TimPushOptions> connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return TimPushAppClient.Create(connection.Adapter, connection.Options);
    }
}
