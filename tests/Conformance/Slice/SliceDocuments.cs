using System.Runtime.CompilerServices;
using OpenApi.Conformance.Corpus;

namespace OpenApi.Conformance.Tests.Slice;

/// <summary>
/// Sixty documents of every kind and size: each version, JSON and YAML, those that other generators give up on, and those that
/// a defect of this one was found with.
/// </summary>
internal static class SliceDocuments
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    /// <summary>The documents, in the order of <c>slice.txt</c>.</summary>
    public static IReadOnlyList<CorpusDocument> All { get; } =
    [.. File.ReadLines(Path.Combine(Folder(), "slice.txt")).Select(Find)];

    /// <summary>The ten longest.</summary>
    public static IEnumerable<CorpusDocument> Longest =>
        All.OrderByDescending(document => new FileInfo(document.Path).Length).Take(10);

    /// <summary>Where the baseline of the whole corpus is.</summary>
    public static string BaselinePath => Path.Combine(Repository, "tools", "Conformance", "baseline.json");

    /// <summary>A document of the corpus, or one of this repository by its path.</summary>
    public static CorpusDocument Find(string name) =>
        name.StartsWith("specs/", StringComparison.Ordinal) || name.StartsWith("tests/", StringComparison.Ordinal)
            ? new CorpusDocument(name, Path.Combine(Repository, name))
            : PublicCorpus.Find(name);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
