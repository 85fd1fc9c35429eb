using System.Runtime.CompilerServices;

namespace OpenApi.Documents.Nodes;

/// <summary>
/// Marks the few methods that run once for each character or value of a document. A generator mostly runs in a process that
/// has just begun, where a loop would spend its whole life in code that is not optimized; this makes the runtime optimize it at once.
/// </summary>
internal static class HotPath
{
    /// <summary><c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard 2.0 has no name for.</summary>
    public const MethodImplOptions Optimize = (MethodImplOptions)512;
}
