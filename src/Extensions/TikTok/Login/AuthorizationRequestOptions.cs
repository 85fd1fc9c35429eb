namespace TikTok.Login;

/// <summary>Less common settings of a consent URL.</summary>
public sealed record AuthorizationRequestOptions
{
    /// <summary>The value to get back on the redirect; by default 32 random hex digits.</summary>
    public string? State { get; init; }

    /// <summary>
    /// Whether to send a proof key (the default). Desktop, iOS and Android apps must; the pages for web apps do not list
    /// it, so switch it off there should TikTok refuse it.
    /// </summary>
    public bool UseProofKey { get; init; } = true;

    /// <summary>The proof key to use; by default a new random one.</summary>
    public Pkce? ProofKey { get; init; }

    /// <summary>
    /// Web only: <see langword="true"/> shows the consent page also to a user who is logged in, <see langword="false"/>
    /// lets TikTok skip it, <see langword="null"/> leaves the field out.
    /// </summary>
    public bool? AlwaysShowConsent { get; init; }

    /// <summary>The consent page; change it for tests only.</summary>
    public Uri ConsentPage { get; init; } = new("https://www.tiktok.com/v2/auth/authorize/");
}
