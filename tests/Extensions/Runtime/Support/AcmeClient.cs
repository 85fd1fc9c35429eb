using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Pipeline;
using OpenApi.Runtime.Quotas;

namespace OpenApi.Extensions.Tests.Runtime.Support;

/// <summary>Options of the made-up service.</summary>
public sealed class AcmeOptions : ServiceClientOptions
{
    public string? ClientKey { get; set; }
}

/// <summary>The client that applications ask for.</summary>
public sealed record AcmeClient(ServiceConnection<AcmeOptions> Connection);

/// <summary>What a service package writes for itself.</summary>
public static class AcmeRegistration
{
    public static IHttpClientBuilder AddAcme(
        this IServiceCollection services,
        IConfigurationSection? section,
        string account = "",
        Action<AcmeOptions>? configure = null,
        IRequestCredential? credential = null
    ) =>
        services.AddServiceClient(
            new ServiceRegistration<AcmeClient, AcmeOptions>
            {
                Service = Acme.Name,
                Account = account,
                Section = section,
                Bind = static (values, options) => values.Bind(options),
                Configure = configure,
                Validate = Rules,
                CreatePipeline = (options, dependencies) => CreatePipeline(options, dependencies, credential),
                CreateClient = connection => new AcmeClient(connection),
            }
        );

    public static void Rules(AcmeOptions options, OptionsFindings findings) =>
        findings.Require("ClientKey", options.ClientKey, "Copy it from the app's page in the portal.");

    public static ServicePipeline CreatePipeline(
        AcmeOptions options,
        ServiceDependencies dependencies,
        IRequestCredential? credential = null
    ) =>
        new()
        {
            Telemetry = Acme.Telemetry,
            Errors = Acme.Errors(dependencies.Time),
            Resilience = options.Resilience,
            Credential = credential is null
                ? null
                : (credential, new CredentialHosts(options.BaseUrl ?? new Uri("https://api.acme.test"))),
            Quotas = new QuotaPolicy(
                [new QuotaRule("all", _ => true, [QuotaLimit.PerMinute(2)])],
                options.Quotas,
                dependencies.Time
            ),
            Time = dependencies.Time,
            Logger = dependencies.Logging.CreateLogger(Acme.Name),
        };
}
