using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Drafts;

/// <summary>A component that names others in its <c>allOf</c>.</summary>
internal sealed class Heir(KeyValuePair<string, Schema> component, IReadOnlyList<Heir> heirs)
{
    /// <summary>The component under its key.</summary>
    public KeyValuePair<string, Schema> Component { get; } = component;

    /// <summary>The components that name this one in their <c>allOf</c>.</summary>
    public IReadOnlyList<Heir> Heirs { get; } = heirs;

    /// <summary>The class that a class above keeps it as; null if none does, or if it is no class.</summary>
    public ClassDraft? Class { get; set; }
}
