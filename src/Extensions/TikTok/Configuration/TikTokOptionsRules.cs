using OpenApi.Runtime.Pipeline;
using TikTok.Restrictions;

namespace TikTok.Configuration;

/// <summary>What TikTok asks of its options beyond the rules that all services share.</summary>
internal static class TikTokOptionsRules
{
    public static void Check(TikTokOptions options, OptionsFindings findings)
    {
        findings.Check(
            Enum.IsDefined(options.Identity),
            "Identity",
            "is no identity.",
            $"Use {nameof(TikTokIdentity.User)} or {nameof(TikTokIdentity.App)}."
        );
        if (options.FindOwnTokens() is null && options.AccessTokenProvider is null && options.AccessToken.Length == 0)
        {
            const string other = "or set AccessToken, or AccessTokenProvider in code.";
            findings.Require(
                "ClientKey",
                options.ClientKey,
                $"Copy it from the app's details in the developer portal, {other}"
            );
            findings.Require(
                "ClientSecret",
                options.ClientSecret,
                $"Copy it from the app's details in the developer portal into a secret store, {other}"
            );
        }

        foreach (
            var (key, value) in new[] { ("ClientSecret", options.ClientSecret), ("AccessToken", options.AccessToken) }
        )
        {
            findings.Check(
                value.All(character => character is > ' ' and <= '~'),
                key,
                "holds spaces, line breaks or characters other than ASCII.",
                "Copy it again, without what stands around it."
            );
        }

        CheckUploads(options.Uploads, findings);
        findings.Check(
            Absolute(options.Cancel.Url) && Absolute(options.Cancel.FallbackUrl),
            "Cancel",
            "has a URL that is not absolute https.",
            "Leave Cancel:Url and Cancel:FallbackUrl out, or write whole URLs with https:// and the slash at the end."
        );
    }

    private static void CheckUploads(UploadOptions uploads, OptionsFindings findings)
    {
        findings.Check(
            uploads.ChunkSize is >= ChunkRules.MinimumChunkBytes and <= ChunkRules.MaximumChunkBytes,
            "Uploads:ChunkSize",
            "is out of range.",
            $"Use {ChunkRules.MinimumChunkBytes} to {ChunkRules.MaximumChunkBytes} bytes, such as {ChunkRules.PreferredChunkBytes}."
        );
        findings.Check(
            uploads.MaximumAttempts is >= 1 and <= 100,
            "Uploads:MaximumAttempts",
            "is out of range.",
            "Use 1 (no repetition) to 100."
        );
        findings.Check(
            uploads.MaximumRestarts is >= 0 and <= 10,
            "Uploads:MaximumRestarts",
            "is out of range.",
            "Use 0 to 10."
        );
        findings.Check(
            uploads.AttemptTimeout > TimeSpan.Zero && uploads.AttemptTimeout <= TimeSpan.FromHours(1),
            "Uploads:AttemptTimeout",
            "is out of range.",
            "Use a time span over zero and up to the hour that an upload URL lives."
        );
        findings.Check(
            uploads.BaseDelay > TimeSpan.Zero && uploads.MaximumDelay >= uploads.BaseDelay,
            "Uploads:BaseDelay",
            "is not over zero and at most Uploads:MaximumDelay.",
            "Use a time span such as 00:00:01."
        );
        findings.Check(
            uploads.HostSuffixes.Count > 0 && uploads.HostSuffixes.All(suffix => suffix.Length > 1 && suffix[0] == '.'),
            "Uploads:HostSuffixes",
            "is empty or has a suffix without its leading dot.",
            $"Use {UploadOptions.TikTokHosts}."
        );
    }

    private static bool Absolute(Uri? url) => url is null or { IsAbsoluteUri: true, Scheme: "https" };
}
