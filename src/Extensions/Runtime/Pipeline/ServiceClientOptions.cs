using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Resilience;

namespace OpenApi.Runtime.Pipeline;

/// <summary>What the options of every service have in common. Services derive and add their credentials.</summary>
public abstract class ServiceClientOptions
{
    /// <summary>
    /// Absolute base URL that replaces the document's: a stub, a proxy, another region. Every operation goes there then, also those with
    /// a server of their own. Null, the default, leaves the document's.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Tries, waits and time limits.</summary>
    public ResilienceOptions Resilience { get; set; } = new();

    /// <summary>How the documented limits are kept.</summary>
    public QuotaOptions Quotas { get; set; } = new();
}
