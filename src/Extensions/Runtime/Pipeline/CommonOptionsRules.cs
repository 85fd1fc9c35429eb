namespace OpenApi.Runtime.Pipeline;

/// <summary>The rules of <see cref="ServiceClientOptions"/>, for every service.</summary>
internal static class CommonOptionsRules
{
    public static void Check(ServiceClientOptions options, OptionsFindings findings)
    {
        findings.Check(
            options.BaseUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" },
            "BaseUrl",
            "is not an absolute http or https URL.",
            "Write it with its scheme, such as https://api.example.com, or leave it out."
        );
        var resilience = options.Resilience;
        findings.Check(
            resilience.MaximumAttempts is >= 1 and <= 20,
            "Resilience:MaximumAttempts",
            "is out of range.",
            "Use 1 (no repetition) to 20."
        );
        findings.Check(
            resilience.Jitter is >= 0 and <= 1,
            "Resilience:Jitter",
            "is out of range.",
            "Use 0 to 1, such as 0.25."
        );
        Positive(findings, "Resilience:BaseDelay", resilience.BaseDelay);
        Positive(findings, "Resilience:MaximumDelay", resilience.MaximumDelay);
        Positive(findings, "Resilience:AttemptTimeout", resilience.AttemptTimeout);
        Positive(findings, "Resilience:TotalTimeout", resilience.TotalTimeout);
        Positive(findings, "Resilience:BodyIdleTimeout", resilience.BodyIdleTimeout);
        Positive(findings, "Resilience:BodyTimeout", resilience.BodyTimeout);
        findings.Check(
            resilience.MaximumBodyBytes >= 1,
            "Resilience:MaximumBodyBytes",
            "is out of range.",
            "Use 1 or more bytes, such as 33554432 (32 MiB)."
        );
        findings.Check(
            options.Quotas.QueueLimit >= 0,
            "Quotas:QueueLimit",
            "is negative.",
            "Use 0 (fail instead of queueing) or more."
        );
        findings.Check(
            options.Quotas.MaximumWait >= TimeSpan.Zero,
            "Quotas:MaximumWait",
            "is negative.",
            "Use a time span such as 00:01:00."
        );
    }

    // A day is the longest that the resilience library takes as a limit.
    private static void Positive(OptionsFindings findings, string key, TimeSpan value) =>
        findings.Check(
            value > TimeSpan.Zero && value <= TimeSpan.FromDays(1),
            key,
            "is out of range.",
            "Use a time span over zero and up to one day, such as 00:00:30."
        );
}
