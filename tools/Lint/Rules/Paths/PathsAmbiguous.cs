using System.Globalization;
using System.Text.Json;
using OpenApi.Documents.Diagnostics;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Views;
using OpenApi.Lint.Subject;
using OpenApi.Schemas.Validation;

namespace OpenApi.Lint.Rules.Paths;

/// <summary>A request can belong to two paths, of which neither is the more concrete.</summary>
internal sealed class PathsAmbiguous()
    : LintRule(
        new(
            "OAL0204",
            Severity.Warning,
            "Two paths take the same request",
            "A request such as {2} {3} belongs to '{0}' and to '{1}', and neither is more concrete",
            "Each of two paths has a parameter where the other one has a fixed segment, so that a request can belong to both. Concrete paths go before templates (`/pets/mine` before `/pets/{id}`); here that rule decides nothing. A parameter whose schema does not allow the fixed segment, such as an integer for `mine`, tells the requests apart.",
            "Change one of the paths, or silence the rule if the service tells the requests apart by their values."
        )
    )
{
    public override IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var check = new SchemaCheck();
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
                        && Method(check, paths[earlier], paths[later]) is { } method
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

    /// <summary>A method that both paths have, and whose parameters take the fixed segments of each other; null when there is none.</summary>
    private static string? Method(
        SchemaCheck check,
        (PathItem Path, string[] Segments) left,
        (PathItem Path, string[] Segments) right
    ) =>
        left
            .Path.Operations.Join(
                right.Path.Operations,
                operation => operation.Method,
                operation => operation.Method,
                (a, b) => (Left: a, Right: b)
            )
            .Where(pair =>
                left.Segments.Zip(
                        right.Segments,
                        (a, b) => Takes(check, pair.Left, a, b) && Takes(check, pair.Right, b, a)
                    )
                    .All(takes => takes)
            )
            .Select(pair => pair.Left.Method)
            .FirstOrDefault();

    /// <summary>Whether a segment, if it is a parameter, can have the other one as its value.</summary>
    private static bool Takes(SchemaCheck check, Operation operation, string segment, string other)
    {
        if (!IsParameter(segment) || IsParameter(other))
        {
            return true;
        }

        var schema = operation
            .Parameters.Where(parameter => parameter.In == "path" && parameter.Name == segment[1..^1])
            .Select(parameter => parameter.Schema)
            .FirstOrDefault();
        return schema is not { } stated
            || (stated.Target.Types & (SchemaTypes.Array | SchemaTypes.Object)) != 0
            || Readings(Uri.UnescapeDataString(other))
                .Any(value => check.Check(stated, value, Direction.Request).IsEmpty);
    }

    /// <summary>The JSON values that a segment can stand for.</summary>
    private static IEnumerable<JsonElement> Readings(string segment)
    {
        yield return JsonSerializer.SerializeToElement(segment);
        if (decimal.TryParse(segment, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            yield return JsonSerializer.SerializeToElement(number);
        }
        else if (bool.TryParse(segment, out var truth))
        {
            yield return JsonSerializer.SerializeToElement(truth);
        }
    }

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
