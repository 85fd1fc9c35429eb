using OpenApi.ClientGenerator.Modeling.Drafts;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>How a type is called if the schema turns out to need one.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Name">The name.</param>
/// <param name="PathStem">
/// What the first path that leads here is called after.
/// </param>
/// <param name="Nest">What a composed type is nested in; null where it is a top-level type.</param>
/// <param name="ItemName">How the items are called if the schema is an array; null for the same name.</param>
/// <param name="Within">
/// The class whose property or variant it is for, or the request builder whose operation it is for; null for a component, and for
/// what operations share.
/// </param>
internal sealed record InlineName(
    string Namespace,
    string Name,
    string PathStem,
    INestingDraft? Nest = null,
    string? ItemName = null,
    INestingDraft? Within = null
)
{
    /// <summary>
    /// How the items of a list component are called that is named here: after the component where an operation names it, and
    /// after the path where a property does.
    /// </summary>
    public string? ItemNameOfReference => ItemName is null ? PathStem : null;

    public InlineName ForItems =>
        this with
        {
            Name = ItemName is { Length: > 0 } items ? items : Name,
            ItemName = null,
        };
}
