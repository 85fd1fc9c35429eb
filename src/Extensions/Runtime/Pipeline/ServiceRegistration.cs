using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace OpenApi.Runtime.Pipeline;

/// <summary>How a service package describes itself to <see cref="ServiceRegistrationExtensions.AddServiceClient"/>.</summary>
/// <typeparam name="TClient">The client that applications ask for.</typeparam>
/// <typeparam name="TOptions">Options of the service.</typeparam>
public sealed record ServiceRegistration<
    TClient,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
>
    where TClient : class
    where TOptions : ServiceClientOptions, new()
{
    /// <summary>Name of the service; the HTTP client is called so, followed by <c>:account</c> for named accounts.</summary>
    public required string Service { get; init; }

    /// <summary>Name of the account; empty for the default one.</summary>
    public string Account { get; init; } = "";

    /// <summary>The section with the options; null if they are set in code.</summary>
    public IConfigurationSection? Section { get; init; }

    /// <summary>
    /// Binds the section to the options: <c>static (section, options) =&gt; section.Bind(options)</c>, written in the
    /// service package, where the compiler knows the type and generates the binding.
    /// </summary>
    public Action<IConfiguration, TOptions>? Bind { get; init; }

    /// <summary>Sets options in code, after the section.</summary>
    public Action<TOptions>? Configure { get; init; }

    /// <summary>The service's rules for its options.</summary>
    public required Action<TOptions, OptionsFindings> Validate { get; init; }

    /// <summary>Makes the pipeline. Called once for each account, so that allowances and tokens are shared.</summary>
    public required Func<TOptions, ServiceDependencies, ServicePipeline> CreatePipeline { get; init; }

    /// <summary>Makes the client.</summary>
    public required Func<ServiceConnection<TOptions>, TClient> CreateClient { get; init; }

    /// <summary>Name of the HTTP client.</summary>
    public string HttpClientName => Account.Length == 0 ? Service : $"{Service}:{Account}";
}
