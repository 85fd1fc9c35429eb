using Microsoft.Kiota.Abstractions;

namespace OpenApi.Runtime.Pipeline;

/// <summary>
/// Per request: the pipeline that it goes through instead of the account's own, for calls that need other limits or no credential, such as uploads
/// and log-ins. What lies between the pipeline and the network, the application's own handlers included, stays the same.
/// </summary>
/// <param name="pipeline">The pipeline.</param>
public sealed class PipelineOption(ServicePipeline pipeline) : IRequestOption
{
    /// <summary>The pipeline.</summary>
    public ServicePipeline Pipeline { get; } = pipeline;
}
