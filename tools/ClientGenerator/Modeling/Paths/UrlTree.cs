using System.Globalization;
using OpenApi.ClientGenerator.Diagnostics;
using OpenApi.ClientGenerator.Modeling.Naming;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Paths;

/// <summary>Builds the tree of URLs. The order of the paths in the document makes no difference.</summary>
internal static class UrlTree
{
    /// <summary>Builds the tree of the operations that a filter takes.</summary>
    public static UrlNode Build(ModelingContext context, PathFilter filter)
    {
        var root = new UrlNode(null, "");
        foreach (var path in context.Document.Paths.OrderBy(path => path.Template, StringComparer.Ordinal))
        {
            context.Budget.Step();
            var operations = path
                .Operations.Where(operation => filter.Takes(path.Template, operation.Method))
                .OrderBy(operation => operation.Method, StringComparer.Ordinal)
                .ToList();

            // A path without operations is a place all the same, unless the user chose.
            if ((operations.Count > 0 || (filter.TakesAll && !path.Operations.Any())) && !IsTooLong(context, path))
            {
                var node = path.Template == "/" ? root : Descend(root, path.Template);
                node.Items.Add(path);
                node.Operations.AddRange(operations);
            }
        }

        foreach (var glob in filter.Unmatched(context.Document.Paths.SelectMany(path => path.Operations)))
        {
            context.Report(
                ModelingDiagnostics.GlobUnmatched,
                context.Document.Root["paths"] ?? context.Document.Root,
                glob
            );
        }

        MergeParameters(root);
        TellApart(root);
        return root;
    }

    private static bool IsTooLong(ModelingContext context, PathItem path)
    {
        var segments = path.Template.Count(c => c == '/');
        if (segments <= ModelingBudget.MostSegments)
        {
            return false;
        }

        context.Report(ModelingDiagnostics.PathTooLong, path.Declaration, segments, ModelingBudget.MostSegments);
        return true;
    }

    private static UrlNode Descend(UrlNode root, string template) =>
        template.Split('/').Skip(1).Aggregate(root, (node, segment) => node.Child(segment));

    /// <summary>Siblings that are one parameter each are one place in the URL, so they become one node.</summary>
    private static void MergeParameters(UrlNode node)
    {
        var siblings = node
            .Children.Where(child => child.IsParameter)
            .OrderBy(child => child.Segment, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (siblings.Count > 1)
        {
            var name = MergedName(siblings[0].Segment);
            foreach (var sibling in siblings)
            {
                node.Remove(sibling);
            }

            var merged = node.Child("{" + name + "}");
            foreach (var sibling in siblings)
            {
                merged.RenamedParameters[SegmentText.Parameters(sibling.Segment)[0]] = name;
                merged.HasExtension |= sibling.HasExtension;
                MoveInto(merged, sibling);
            }
        }

        foreach (var child in node.Children)
        {
            MergeParameters(child);
        }
    }

    /// <summary>Siblings that come to one name, whatever its case, are told apart in all names that are made from theirs.</summary>
    private static void TellApart(UrlNode node)
    {
        var siblings = node.Children.Where(child => !child.IsParameter && !child.IsTrailingSlash);
        foreach (var same in siblings.ToLookup(PathNames.Stem, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (child, number) in same.Skip(1).Select((child, number) => (child, number)))
            {
                child.NameSuffix = number == 0 ? "Escaped" : "Escaped" + number.ToString(CultureInfo.InvariantCulture);
            }
        }

        foreach (var child in node.Children)
        {
            TellApart(child);
        }
    }

    private static string MergedName(string segment)
    {
        var name = PathNames.WithoutId(SymbolName.Clean(segment));
        return (name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name.Substring(1)) + "-id";
    }

    private static void MoveInto(UrlNode target, UrlNode source)
    {
        target.Items.AddRange(source.Items);
        target.Operations.AddRange(source.Operations);
        foreach (var child in source.Children)
        {
            MoveInto(target.Child(child.Segment), child);
        }
    }
}
