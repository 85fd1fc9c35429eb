using System.Runtime.CompilerServices;
using OpenApi.Contract.Description;

namespace OpenApi.Contract.Tests;

/// <summary>The checked-in documents, each loaded once.</summary>
internal static class Specs
{
    public static ServiceContract AiToEarn { get; } = Load("aitoearn.openapi.json");

    public static ServiceContract TimPush { get; } = Load("timpush.openapi.yaml");

    public static ServiceContract TikTok { get; } = Load("tiktok.openapi.yaml");

    public static string PathOf(string name) => Path.GetFullPath(Path.Combine(Folder(), "..", "..", "specs", name));

    /// <summary>A file of this project.</summary>
    public static string TestFile(string path) => Path.Combine(Folder(), path);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static ServiceContract Load(string name) => ServiceContract.Load(PathOf(name));
}
