using Microsoft.Kiota.Abstractions;

namespace OpenApi.Runtime.Pipeline;

/// <summary>A configured way to a service for one account; clients are made of it.</summary>
/// <typeparam name="TOptions">Options of the service.</typeparam>
/// <param name="Account">Name of the account; empty for the default one.</param>
/// <param name="Options">Its options.</param>
/// <param name="Pipeline">Its pipeline, shared by all connections of the account.</param>
/// <param name="Http">HTTP client through the pipeline, for requests that no generated operation covers.</param>
/// <param name="Adapter">Adapter for the generated client.</param>
public sealed record ServiceConnection<TOptions>(
    string Account,
    TOptions Options,
    ServicePipeline Pipeline,
    HttpClient Http,
    IRequestAdapter Adapter
)
    where TOptions : ServiceClientOptions
{
    /// <summary>The account; no secret.</summary>
    public override string ToString() => $"ServiceConnection {(Account.Length == 0 ? "(default)" : Account)}";
}

/// <summary>Connections without a service provider.</summary>
public static class ServiceConnection
{
    /// <summary>Connects for a script: one account, everything in this process. The caller disposes the connection's HTTP client.</summary>
    /// <typeparam name="TOptions">Options of the service.</typeparam>
    /// <param name="options">The options, already checked.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="primary">Sends the requests; null makes the default handler.</param>
    public static ServiceConnection<TOptions> Create<TOptions>(
        TOptions options,
        ServicePipeline pipeline,
        HttpMessageHandler? primary = null
    )
        where TOptions : ServiceClientOptions
    {
        PlainHttp.Warn(options.BaseUrl, pipeline.Logger);
        var http = pipeline.CreateHttpClient(primary);
        return new ServiceConnection<TOptions>(
            "",
            options,
            pipeline,
            http,
            AdapterFactory.Create(http, options.BaseUrl)
        );
    }
}
