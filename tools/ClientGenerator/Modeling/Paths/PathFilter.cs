using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>
/// Says which operations to take. A glob names paths: <c>*</c> stands for anything but a slash, <c>**</c> for anything,
/// <c>?</c> for one character; after <c>#</c> methods can follow, split by commas.
/// </summary>
internal sealed class PathFilter
{
    private readonly IReadOnlyList<Glob> include;
    private readonly IReadOnlyList<Glob> exclude;

    public PathFilter(EquatableArray<string> include, EquatableArray<string> exclude)
    {
        this.include = [.. include.Select(Glob.Parse)];
        this.exclude = [.. exclude.Select(Glob.Parse)];
    }

    /// <summary>Whether the user chose nothing.</summary>
    public bool TakesAll => include.Count == 0 && exclude.Count == 0;

    public bool Takes(string path, string method) =>
        (include.Count == 0 || include.Any(glob => glob.Matches(path, method)))
        && !exclude.Any(glob => glob.Matches(path, method));

    /// <summary>The globs that match none of the operations, as they were written.</summary>
    public IEnumerable<string> Unmatched(IEnumerable<Operation> operations) =>
        include
            .Concat(exclude)
            .Where(glob => !operations.Any(operation => glob.Matches(operation.Path.Template, operation.Method)))
            .Select(glob => glob.Text);

    private sealed record Glob(string Text, string Pattern, IReadOnlyList<string> Methods)
    {
        public static Glob Parse(string text)
        {
            var parts = text.Split(['#'], 2);
            var methods =
                parts.Length == 2
                    ? parts[1].Split([','], StringSplitOptions.RemoveEmptyEntries)
                    : Array.Empty<string>();
            return new Glob(text, parts[0], [.. methods.Select(method => method.Trim().ToUpperInvariant())]);
        }

        public bool Matches(string path, string method) =>
            (Methods.Count == 0 || Methods.Contains(method)) && PathGlob.IsMatch(Pattern, path);
    }
}
