using OpenApi.Documents.Nodes;

namespace OpenApi.Documents;

/// <summary>The bounds of reading, so that no document can hang or exhaust a build, and the way to files beside it.</summary>
public sealed record ReadOptions
{
    /// <summary>The options that hold when none are given: no other files.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>
    /// The longest text that is read, in UTF-16 units; each file counts for itself. A third of 200 MB, as a unit has three bytes at most;
    /// the longest known document, GitHub's with every reference written out, has 66,031,080.
    /// </summary>
    public int MaxLength { get; init; } = 66_666_666;

    /// <summary>How deep objects and arrays may be nested, YAML aliases followed.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>How many values a file may hold, YAML aliases followed.</summary>
    public int MaxNodes { get; init; } = 5_000_000;

    /// <summary>
    /// How much text the files may have together that references bring in, in UTF-16 units; a small file counts as
    /// <see cref="LeastFileLength"/>. A vendor's document in 3,000 small files is normal, and a document of this size in one file as well.
    /// </summary>
    public int MaxReferencedLength { get; init; } = 66_666_666;

    /// <summary>What a file counts at least, because finding and opening it is work too: 4,096 UTF-16 units.</summary>
    public const int LeastFileLength = 4_096;

    /// <summary>
    /// Gives the text of a file by its path relative to the document's folder, with slashes and without <c>..</c>, or
    /// null when there is no such file. Null when references to other files cannot be followed.
    /// </summary>
    public Func<string, string?>? LoadFile { get; init; }

    /// <summary>Overlays that are laid over the document in this order before it is looked at; none by default.</summary>
    public IReadOnlyList<SourceFile> Overlays { get; init; } = [];
}
