using OpenApi.Documents.Diagnostics;

namespace OpenApi.ClientGenerator.Diagnostics;

/// <summary>Every kind of finding that the generator knows, put together from the tables of its stages.</summary>
public static class DiagnosticTable
{
    /// <summary>All kinds of findings, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [.. ReadingDiagnostics.All, .. ModelingDiagnostics.All, .. OptionDiagnostics.All, .. OverlayDiagnostics.All];

    /// <summary>The kind of finding of that id, or null.</summary>
    public static DiagnosticDescriptor? Find(string id) =>
        All.FirstOrDefault(descriptor => string.Equals(descriptor.Id, id, StringComparison.OrdinalIgnoreCase));
}
