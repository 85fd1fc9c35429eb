using System.Reflection;

namespace OpenApi.Packages.Tests;

/// <summary>The versions of Kiota's runtime that generated code is for.</summary>
internal static class KiotaVersions
{
    /// <summary>What new projects take.</summary>
    public static string Newest => Version("Kiota");

    /// <summary>The oldest that will do.</summary>
    public static string Oldest => Version("OldestKiota");

    /// <summary>The packages of the runtime.</summary>
    public static IReadOnlyList<string> Packages { get; } =
    [
        "Microsoft.Kiota.Abstractions",
        "Microsoft.Kiota.Http.HttpClientLibrary",
        "Microsoft.Kiota.Serialization.Form",
        "Microsoft.Kiota.Serialization.Json",
        "Microsoft.Kiota.Serialization.Multipart",
        "Microsoft.Kiota.Serialization.Text",
    ];

    private static string Version(string key) =>
        typeof(KiotaVersions)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == key)
            .Value!;
}
