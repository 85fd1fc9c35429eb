using System.Globalization;
using OpenApi.Runtime.Pipeline;
using TimPush.Signing;

namespace TimPush.Configuration;

/// <summary>What a client of TIMPush must know. Bind it from configuration or fill it in code.</summary>
public sealed class TimPushOptions : ServiceClientOptions
{
    private IUserSigSource? _source;

    /// <summary>The SDKAppID of the console.</summary>
    public long SdkAppId { get; set; }

    /// <summary>An administrator account of the app (console page 50301): 1 to 32 characters of <c>A-Z a-z 0-9 _ -</c>.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>
    /// The SDKSecretKey of the console, as it is shown there. Keep it on the server. Not needed after <see cref="SignWith"/>.
    /// </summary>
    public string SecretKey { get; set; } = "";

    /// <summary>The app's data centre; it decides the host. China by default, as in the document.</summary>
    public TimPushRegion Region { get; set; }

    /// <summary>The app's plan; it decides the quotas.</summary>
    public TimPushPlan Plan { get; set; }

    /// <summary>How long a UserSig holds, at least one second. The vendor advises at least 24 hours, the default.</summary>
    public TimeSpan UserSigLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long before its end a UserSig is replaced; shorter than <see cref="UserSigLifetime"/>. One hour by default.</summary>
    public TimeSpan UserSigRenewBefore { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long after its first sending a push whose outcome is unknown may be sent again with the same <c>MsgRandom</c>. The service drops
    /// duplicates "in the same second" (page 67553; an older page says 7 days), so one second is the default. Zero forbids it.
    /// </summary>
    public TimeSpan PushRepeatWindow { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Where calls go: the base URL that was set, else the region's host.</summary>
    internal Uri ServiceUrl => BaseUrl ?? TimPushHosts.BaseUrl(Region);

    /// <summary>
    /// Takes the signatures from elsewhere, where the secret key lives in another process; <see cref="SecretKey"/> and the two times are not
    /// used then. Not part of the configuration.
    /// </summary>
    /// <param name="source">Gives the signatures.</param>
    public void SignWith(IUserSigSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
    }

    /// <summary>Whether <see cref="SecretKey"/> is needed.</summary>
    internal bool SignsHere() => _source is null;

    /// <summary>What was given to <see cref="SignWith"/>, else a new source of signatures made with the key.</summary>
    internal IUserSigSource SourceOfSignatures(TimeProvider time) =>
        _source ?? new UserSigSource(SdkAppId, Identifier, SecretKey, UserSigLifetime, UserSigRenewBefore, time);

    /// <summary>Names the app, the account and the host; never the key.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"TIMPush app {SdkAppId} as '{Identifier}' at {ServiceUrl.Authority}"
        );
}
