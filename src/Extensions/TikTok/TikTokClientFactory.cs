using OpenApi.Runtime.Pipeline;
using TikTok.Configuration;
using TikTok.Operations;

namespace TikTok;

/// <summary>Makes clients without a service provider, for scripts and tools.</summary>
public static class TikTokClientFactory
{
    /// <summary>Makes a client of every operation of the document, with typed errors, safe repetition, quotas and tokens.</summary>
    /// <param name="options">The options; they are checked.</param>
    /// <param name="dependencies">Clock, loggers and token store; by default the system's clock, no log, tokens in memory.</param>
    /// <param name="primary">Sends the requests; the default makes connections. Disposed with the process.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options cannot work; the message names every key and its fix.</exception>
    public static TikTokClient Create(
        TikTokOptions options,
        ServiceDependencies? dependencies = null,
        HttpMessageHandler? primary = null
    ) => CreateAccount(options, dependencies, primary).Client;

    /// <summary>Makes an account: the client, the flows and the login. The caller disposes it.</summary>
    /// <param name="options">The options; they are checked.</param>
    /// <param name="dependencies">Clock, loggers and token store; by default the system's clock, no log, tokens in memory.</param>
    /// <param name="primary">Sends the requests, uploads and logins included; the default makes connections. Disposed with the account.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options cannot work; the message names every key and its fix.</exception>
    public static TikTokAccount CreateAccount(
        TikTokOptions options,
        ServiceDependencies? dependencies = null,
        HttpMessageHandler? primary = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ServiceOptionsCheck.ThrowIfInvalid(options, TikTokOptionsRules.Check);
        HttpClient? http = null;
        var surroundings = (dependencies ?? new ServiceDependencies()) with { Http = () => http! };
        var network = new JsonContentHandler(primary ?? ServicePipeline.CreatePrimaryHandler());
        var connection = ServiceConnection.Create(options, TikTokPipeline.Create(options, surroundings), network);
        http = connection.Http;
        return new TikTokUsers(connection, TikTokPipeline.ForUploads(options, connection.Pipeline)).Own();
    }
}
