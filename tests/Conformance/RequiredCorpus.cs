using OpenApi.Conformance.Corpus;

namespace OpenApi.Conformance.Tests;

/// <summary>The public documents, which a build brings where Node is there.</summary>
internal static class RequiredCorpus
{
    /// <summary>Skips the test where the documents are missing; in CI that is an error.</summary>
    public static void OrSkip()
    {
        if (!PublicCorpus.IsInstalled && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new InvalidOperationException("The public documents are missing, and CI must run every test.");
        }

        Assert.SkipUnless(PublicCorpus.IsInstalled, "The public documents come from npm, and Node is not installed.");
    }
}
