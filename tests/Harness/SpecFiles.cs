using System.Runtime.CompilerServices;
using OpenApi.Contract.Description;

namespace OpenApi.Harness.Tests;

/// <summary>The three checked-in documents, loaded once.</summary>
internal static class SpecFiles
{
    private static readonly Lazy<ServiceContract> Loaded = new(() => ServiceContract.Load(AiToEarn, TimPush, TikTok));

    public static string AiToEarn => In("aitoearn.openapi.json");

    public static string TimPush => In("timpush.openapi.yaml");

    public static string TikTok => In("tiktok.openapi.yaml");

    public static ServiceContract All => Loaded.Value;

    private static string In(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "specs", name));
}
