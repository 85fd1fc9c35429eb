using AiToEarn.Configuration;
using AiToEarn.Streaming;
using OpenApi.Runtime.Pipeline;

namespace AiToEarn;

/// <summary>Makes clients without a service provider, for scripts and tools.</summary>
public static class AiToEarnClientFactory
{
    /// <summary>
    /// Makes a client for one account, with typed errors, safe repetition, quotas and telemetry. It is thread-safe and meant to be
    /// kept: it holds the account's quotas and connections.
    /// </summary>
    /// <param name="options">The account.</param>
    /// <param name="dependencies">Clock and loggers; null takes the system's clock and no log.</param>
    /// <param name="primary">
    /// What sends the requests, for stubs and proxies; it must not follow redirects. Null makes the default handler.
    /// </param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options cannot work; the message names each key and its fix.
    /// </exception>
    public static AiToEarnClient Create(
        AiToEarnOptions options,
        ServiceDependencies? dependencies = null,
        HttpMessageHandler? primary = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ServiceOptionsCheck.ThrowIfInvalid(options, AiToEarnOptions.Check);
        var pipeline = AiToEarnPipeline.Create(options, dependencies ?? new ServiceDependencies());
        var network = primary ?? ServicePipeline.CreatePrimaryHandler();
        var guarded = new EventStreamHandler(options.Streams, pipeline.Time, network);
        return Create(ServiceConnection.Create(options, pipeline, guarded));
    }

    internal static AiToEarnClient Create(ServiceConnection<AiToEarnOptions> connection)
    {
        // The document's first server is the China site; the site or base URL of the options decides.
        connection.Adapter.BaseUrl = connection.Options.ServiceUrl.AbsoluteUri.TrimEnd('/');
        return new AiToEarnClient(connection.Adapter);
    }
}
