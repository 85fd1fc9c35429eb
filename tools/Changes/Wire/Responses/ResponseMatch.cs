using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Responses;

/// <summary>
/// Which answer of the new version is which of the old one: by status, else the range or the default that covers it in the
/// other version, so that a status that was always possible is not new.
/// </summary>
/// <param name="Pairs">The answers of both versions.</param>
/// <param name="Removed">The answers whose status the new version does not know.</param>
/// <param name="Added">The answers whose status the old version did not know.</param>
internal sealed record ResponseMatch(
    IReadOnlyList<(Response Old, Response New)> Pairs,
    IReadOnlyList<Response> Removed,
    IReadOnlyList<Response> Added
)
{
    /// <summary>Matches the answers of two operations.</summary>
    public static ResponseMatch Of(Operation old, Operation @new)
    {
        var left = ByStatus(old);
        var right = ByStatus(@new);
        var pairs = new List<(Response, Response)>();
        var removed = new List<Response>();
        foreach (var (status, response) in left)
        {
            if (right.TryGetValue(status, out var counterpart))
            {
                pairs.Add((response, counterpart));
            }
            else if (Covering(right, status) is { } range)
            {
                pairs.Add((response, range));
            }
            else if (!IsNamedOneByOne(status, right))
            {
                removed.Add(response);
            }
        }

        var added = new List<Response>();
        foreach (var (status, response) in right.Where(entry => !left.ContainsKey(entry.Key)))
        {
            if (Covering(left, status) is { } range)
            {
                pairs.Add((range, response));
            }
            else if (left.TryGetValue("DEFAULT", out var all) && !left.Keys.Any(IsSuccess))
            {
                // Where a document names no success, its default is the only answer there is.
                pairs.Add((all, response));
            }
            else
            {
                added.Add(response);
            }
        }

        return new(pairs, removed, added);
    }

    private static SortedDictionary<string, Response> ByStatus(Operation operation)
    {
        var byStatus = new SortedDictionary<string, Response>(StringComparer.Ordinal);
        foreach (var response in operation.Responses)
        {
            byStatus.TryAdd(response.Status.ToUpperInvariant(), response);
        }

        return byStatus;
    }

    /// <summary>Whether a range gave way to some of its statuses: fewer answers come back, and none that was not known.</summary>
    private static bool IsNamedOneByOne(string status, SortedDictionary<string, Response> responses) =>
        status.EndsWith("XX", StringComparison.Ordinal) && responses.Keys.Any(other => other.StartsWith(status[0]));

    private static bool IsSuccess(string status) => status.StartsWith('2');

    /// <summary>The range for a code, or the default for a failure; a success is not what a default means beside one.</summary>
    private static Response? Covering(SortedDictionary<string, Response> responses, string status) =>
        status.Length == 3 && char.IsAsciiDigit(status[1]) && responses.TryGetValue($"{status[0]}XX", out var range)
            ? range
        : status != "DEFAULT" && !IsSuccess(status) && responses.TryGetValue("DEFAULT", out var other) ? other
        : null;
}
