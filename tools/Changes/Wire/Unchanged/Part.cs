using OpenApi.Documents.Nodes;

namespace OpenApi.Changes.Wire.Unchanged;

/// <summary>
/// A part that both versions have: an operation, what its path or the document says for all operations, or what a reference leads to.
/// </summary>
/// <param name="Old">The old part.</param>
/// <param name="New">The new part.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Part(Node Old, Node New, PartKind Kind);

/// <summary>What a part is, which says which of its members do not count.</summary>
internal enum PartKind
{
    /// <summary>Whatever else.</summary>
    Any,

    /// <summary>An operation; its documentation elsewhere is for readers.</summary>
    Operation,

    /// <summary>A whole document without what is not said for all operations.</summary>
    Document,

    /// <summary>The security schemes, which operations name without a reference; scopes can have any name.</summary>
    Schemes,

    /// <summary>A path without its operations, each of which is a part of its own.</summary>
    Path,
}
