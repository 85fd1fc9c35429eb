using Microsoft.Kiota.Abstractions.Serialization;

namespace OpenApi.Conformance.Tests.Behaviour;

/// <summary>What depends on the runtime of Kiota that the tests run on: the older one throws for texts that are no GUID, where the newer one reads nothing.</summary>
internal static class KiotaRuntime
{
    private static bool IsOldest => typeof(IParsable).Assembly.GetName().Version is { Major: < 2 };

    /// <summary>The figures that hold on it.</summary>
    public static string FiguresFile => PathOf(IsOldest ? "figures.kiota1.txt" : "figures.txt");

    /// <summary>The operations that are known to fail on it.</summary>
    public static IEnumerable<string> WaiverFiles =>
        IsOldest ? [PathOf("waivers.txt"), PathOf("waivers.kiota1.txt")] : [PathOf("waivers.txt")];

    private static string PathOf(string file) => Repository.PathOf($"tests/Conformance/Behaviour/{file}");
}
