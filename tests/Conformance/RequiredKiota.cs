using OpenApi.Conformance.Oracle;

namespace OpenApi.Conformance.Tests;

/// <summary>Kiota itself, which is restored where it is missing.</summary>
internal static class RequiredKiota
{
    private static readonly Lazy<Task<KiotaTool>> Tool = new(() =>
        KiotaTool.FindAsync(Repository.Folder, CancellationToken.None)
    );

    /// <summary>Gives the tool. Skips the test where it cannot be had; in CI that is an error.</summary>
    public static async Task<KiotaTool> OrSkipAsync()
    {
        try
        {
            return await Tool.Value;
        }
        catch (KiotaUnavailableException missing) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
