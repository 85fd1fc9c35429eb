using OpenApi.ClientGenerator.Modeling.Drafts;

namespace OpenApi.ClientGenerator.Modeling.Schemas;

/// <summary>How a type is called if the schema turns out to need one.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Name">The name.</param>
/// <param name="Nest">What a composed type is nested in; null where it is a top-level type.</param>
/// <param name="ItemName">How the items are called if the schema is an array; null for the same name.</param>
internal sealed record InlineName(string Namespace, string Name, INestingDraft? Nest = null, string? ItemName = null)
{
    public InlineName ForItems =>
        this with
        {
            Name = ItemName is { Length: > 0 } items ? items : Name,
            ItemName = null,
        };
}
