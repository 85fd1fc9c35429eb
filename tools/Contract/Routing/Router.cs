using OpenApi.Contract.Description;

namespace OpenApi.Contract.Routing;

/// <summary>An operation under one of its addresses.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="BasePath">The path of the server that it is reached through; empty for none.</param>
/// <param name="ParameterNames">The names of the path's parameters in their order.</param>
internal sealed record Route(ContractOperation Operation, string BasePath, IReadOnlyList<string> ParameterNames);

/// <summary>An operation that a request is for.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="PathValues">The decoded values of the path's parameters.</param>
internal sealed record RouteMatch(ContractOperation Operation, IReadOnlyDictionary<string, string> PathValues);

/// <summary>What became of a request's address.</summary>
/// <param name="Match">The operation, or null when there is none for the method.</param>
/// <param name="Allowed">The methods of the path; empty when the path is unknown.</param>
internal sealed record RoutingResult(RouteMatch? Match, IReadOnlyList<string> Allowed);

/// <summary>
/// Finds the operation for a method and a path. Fixed segments win over templated ones (OpenAPI, "Paths Object"), segments
/// with fixed parts over whole parameters; where several documents know a path the one with the request's host wins,
/// then the first.
/// </summary>
internal sealed class Router
{
    private readonly Segment root = new();

    public Router(IEnumerable<ContractOperation> operations)
    {
        foreach (var operation in operations)
        {
            foreach (var basePath in operation.BasePaths)
            {
                var template = PathTemplate.Parse(basePath + operation.Template);
                root.Add(template.Segments, 0, new Route(operation, basePath, [.. template.ParameterNames]));
            }
        }
    }

    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as sent, still percent-encoded.</param>
    /// <param name="host">The authority that the request was sent to.</param>
    public RoutingResult Find(string method, string path, string host)
    {
        var segments = path.Split('/').Skip(1).Select(Uri.UnescapeDataString).ToArray();
        var found = new List<(Route Route, string[] Values)>();
        root.Collect(segments, 0, [], found);

        var best = found
            .Where(candidate => candidate.Route.Operation.Method.Equals(method, StringComparison.Ordinal))
            .OrderByDescending(candidate => candidate.Route.Operation.Hosts.Contains(host))
            .FirstOrDefault();
        return new RoutingResult(
            best.Route is { } route ? new RouteMatch(route.Operation, Bind(route, best.Values)) : null,
            [.. found.Select(candidate => candidate.Route.Operation.Method).Distinct()]
        );
    }

    private static Dictionary<string, string> Bind(Route route, string[] values)
    {
        var bound = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            bound[route.ParameterNames[i]] = values[i];
        }

        return bound;
    }

    private sealed class Segment
    {
        private readonly Dictionary<string, Segment> statics = new(StringComparer.Ordinal);
        private readonly List<(SegmentPattern Pattern, Segment Next)> mixed = [];
        private readonly List<Route> routes = [];
        private (SegmentPattern Pattern, Segment Next)? whole;

        public void Add(IReadOnlyList<SegmentPattern> segments, int at, Route route)
        {
            if (at == segments.Count)
            {
                routes.Add(route);
                return;
            }

            NextFor(segments[at]).Add(segments, at + 1, route);
        }

        public void Collect(string[] segments, int at, List<string> values, List<(Route, string[])> found)
        {
            if (at == segments.Length)
            {
                found.AddRange(routes.Select(route => (route, values.ToArray())));
                return;
            }

            if (statics.TryGetValue(segments[at], out var next))
            {
                next.Collect(segments, at + 1, values, found);
            }

            foreach (var edge in whole is { } last ? mixed.Append(last) : mixed)
            {
                var count = values.Count;
                if (edge.Pattern.TryMatch(segments[at], values))
                {
                    edge.Next.Collect(segments, at + 1, values, found);
                }

                values.RemoveRange(count, values.Count - count);
            }
        }

        private Segment NextFor(SegmentPattern pattern)
        {
            if (pattern.IsStatic)
            {
                return statics.TryGetValue(pattern.Text, out var known) ? known : statics[pattern.Text] = new Segment();
            }

            if (pattern.IsWhole)
            {
                return (whole ??= (pattern, new Segment())).Next;
            }

            var existing = mixed.FindIndex(edge => edge.Pattern.Text == pattern.Text);
            if (existing >= 0)
            {
                return mixed[existing].Next;
            }

            var edge = (pattern, Next: new Segment());
            var place = mixed.FindIndex(other => other.Pattern.Literal.Length < pattern.Literal.Length);
            mixed.Insert(place < 0 ? mixed.Count : place, edge);
            return edge.Next;
        }
    }
}
