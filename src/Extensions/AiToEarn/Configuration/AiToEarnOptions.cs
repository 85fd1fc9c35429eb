using OpenApi.Runtime.Pipeline;

namespace AiToEarn.Configuration;

/// <summary>How to reach AiToEarn with one account. Fill it in code, or bind it from a configuration section.</summary>
public sealed class AiToEarnOptions : ServiceClientOptions
{
    /// <summary>
    /// The API key of the site's settings page (sent as it is, in the header that each operation asks for). Keep it on the server.
    /// Not needed when <see cref="ApiKeyProvider"/> is set.
    /// </summary>
    public string ApiKey { get; set; } = "";

    /// <summary>
    /// Gives the key for each request, for keys that live in a vault and change. It wins over <see cref="ApiKey"/>. Called
    /// often and from many threads: cache what is expensive.
    /// </summary>
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>
    /// The site that the key was made on; the China site by default, as the document lists it first. A key of one site is unknown to
    /// the other. <see cref="ServiceClientOptions.BaseUrl"/> wins over it.
    /// </summary>
    public AiToEarnSite Site { get; set; } = AiToEarnSite.China;

    /// <summary>Bounds on the event streams of the chat relays.</summary>
    public RelayStreamOptions Streams { get; set; } = new();

    /// <summary>Where requests go, and the only origin that the key is sent to.</summary>
    internal Uri ServiceUrl => BaseUrl ?? Site.BaseUrl();

    internal ValueTask<string> KeyAsync(CancellationToken cancellationToken) =>
        ApiKeyProvider is { } provider ? provider(cancellationToken) : ValueTask.FromResult(ApiKey);

    internal static void Check(AiToEarnOptions options, OptionsFindings findings)
    {
        findings.Check(
            Enum.IsDefined(options.Site),
            nameof(Site),
            "is not a site of AiToEarn.",
            $"Use {nameof(AiToEarnSite.China)} or {nameof(AiToEarnSite.International)}."
        );
        options.Streams.Check(findings);
        if (options.ApiKeyProvider is not null)
        {
            return;
        }
        findings.Require(
            nameof(ApiKey),
            options.ApiKey,
            "Make a key on the API Key page of the site's settings and set it here, or set ApiKeyProvider in code."
        );
        findings.Check(
            options.ApiKey.All(character => character is > ' ' and <= '~'),
            nameof(ApiKey),
            "holds spaces, line breaks or characters other than ASCII.",
            "Copy the key again, without what stands around it."
        );
    }

    /// <summary>Names the target; never the key.</summary>
    public override string ToString() => $"AiToEarn at {ServiceUrl.Authority}";
}
