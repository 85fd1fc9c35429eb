using OpenApi.Contract.Description;
using OpenApi.Contract.Routing;

namespace OpenApi.Contract.Export;

/// <summary>
/// The order in which path templates are tried. WireMock knows priorities only, so that the order of the router, fixed
/// segments before templated ones, becomes a number for each template.
/// </summary>
internal static class PathRank
{
    public static IReadOnlyDictionary<string, int> Of(ServiceContract contract) =>
        contract
            .Operations.Select(operation => operation.Template)
            .Distinct()
            .Select(PathTemplate.Parse)
            .Order(Comparer<PathTemplate>.Create(Compare))
            .Select((template, rank) => (template.Text, rank))
            .ToDictionary(pair => pair.Text, pair => pair.rank, StringComparer.Ordinal);

    private static int Compare(PathTemplate left, PathTemplate right) =>
        left
            .Segments.Zip(right.Segments, (one, other) => Weight(one).CompareTo(Weight(other)))
            .FirstOrDefault(order => order != 0);

    private static (int, int) Weight(SegmentPattern segment) =>
        segment.IsStatic ? (0, 0)
        : segment.IsWhole ? (2, 0)
        : (1, -segment.Literal.Length);
}
