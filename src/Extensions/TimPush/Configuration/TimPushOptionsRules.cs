using OpenApi.Runtime.Pipeline;
using TimPush.Signing;

namespace TimPush.Configuration;

/// <summary>What TIMPush asks of its options beyond the rules that all services share.</summary>
internal static class TimPushOptionsRules
{
    public static void Check(TimPushOptions options, OptionsFindings findings)
    {
        findings.Check(
            options.SdkAppId >= 1,
            "SdkAppId",
            "is missing.",
            "Use the SDKAppID that the console shows, such as 1400000000."
        );
        findings.Check(
            UserSigIdentifier.IsValid(options.Identifier),
            "Identifier",
            "is missing or is no account name.",
            "Use an administrator of the app: 1 to 32 characters of A-Z, a-z, 0-9, '_' and '-', such as administrator."
        );
        findings.Check(
            Enum.IsDefined(options.Region),
            "Region",
            "is no region.",
            $"Use one of {Names<TimPushRegion>()}."
        );
        findings.Check(Enum.IsDefined(options.Plan), "Plan", "is no plan.", $"Use one of {Names<TimPushPlan>()}.");
        findings.Check(
            options.PushRepeatWindow >= TimeSpan.Zero,
            "PushRepeatWindow",
            "is negative.",
            "Use 00:00:01, or 00:00:00 to never repeat a push whose outcome is unknown."
        );
        if (options.SignsHere())
        {
            CheckKey(options, findings);
        }
    }

    private static void CheckKey(TimPushOptions options, OptionsFindings findings)
    {
        findings.Require(
            "SecretKey",
            options.SecretKey,
            "Use the SDKSecretKey that the console shows, from a secret store."
        );
        findings.Check(
            options.SecretKey == options.SecretKey?.Trim(),
            "SecretKey",
            "has white space at an end.",
            "Copy it again without the line break: every character counts for the signature."
        );
        findings.Check(
            options.UserSigLifetime >= TimeSpan.FromSeconds(1),
            "UserSigLifetime",
            "is under one second.",
            "Use a time span such as 1.00:00:00 (one day)."
        );
        findings.Check(
            options.UserSigRenewBefore >= TimeSpan.Zero && options.UserSigRenewBefore < options.UserSigLifetime,
            "UserSigRenewBefore",
            "is negative or not shorter than UserSigLifetime.",
            "Use a time span such as 01:00:00."
        );
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());
}
