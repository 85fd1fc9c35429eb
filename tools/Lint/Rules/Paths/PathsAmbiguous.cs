using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Reading.Document;
using OpenApi.Lint.Subject;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A request can belong to two paths, of which neither is the more concrete.</summary>
internal sealed class PathsAmbiguous()
    : LintRule(
        new(
            "OAL0204",
            Severity.Warning,
            "Two paths take the same request",
            "A request such as {2} {3} belongs to '{0}' and to '{1}', and neither is more concrete",
            "Each of two paths has a parameter where the other one has a fixed segment, so that a request can belong to both. Concrete paths go before templates (`/pets/mine` before `/pets/{id}`); here that rule decides nothing.",
            "Change one of the paths, or silence the rule if the service tells the requests apart by their values."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var groups = subject
            .Document.Paths.Select(path => (Path: path, Segments: path.Template.Split('/')))
            .GroupBy(path => path.Segments.Length);
        foreach (var group in groups)
        {
            var paths = group.ToList();
            for (var later = 1; later < paths.Count; later++)
            {
                subject.CancellationToken.ThrowIfCancellationRequested();
                for (var earlier = 0; earlier < later; earlier++)
                {
                    if (
                        Shared(paths[earlier].Segments, paths[later].Segments) is { } request
                        && Method(paths[earlier].Path, paths[later].Path) is { } method
                    )
                    {
                        yield return AtNameOf(
                            paths[later].Path.Declaration,
                            paths[later].Path.Template,
                            paths[earlier].Path.Template,
                            method,
                            request
                        );
                    }
                }
            }
        }
    }

    private static string? Method(PathItem left, PathItem right) =>
        PathTemplate.Methods(left).Intersect(PathTemplate.Methods(right)).FirstOrDefault();

    /// <summary>A path that both templates take; null when there is none, or when one template is the more concrete.</summary>
    private static string? Shared(string[] left, string[] right)
    {
        var (leftIsFixed, rightIsFixed) = (false, false);
        for (var i = 0; i < left.Length; i++)
        {
            var (leftVaries, rightVaries) = (IsParameter(left[i]), IsParameter(right[i]));
            if (!leftVaries && !rightVaries && left[i] != right[i])
            {
                return null;
            }

            leftIsFixed |= rightVaries && !leftVaries;
            rightIsFixed |= leftVaries && !rightVaries;
        }

        return leftIsFixed && rightIsFixed ? string.Join('/', left.Zip(right, (a, b) => IsParameter(a) ? b : a)) : null;
    }

    /// <summary>Only a segment that is all parameter; what stands around one may tell requests apart.</summary>
    private static bool IsParameter(string segment) =>
        segment.Length > 2 && segment[0] == '{' && segment.IndexOf('}', StringComparison.Ordinal) == segment.Length - 1;
}
