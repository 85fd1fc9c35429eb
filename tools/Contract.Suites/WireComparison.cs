using System.Text;
using System.Text.Json;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;
using OpenApi.Documents.Meaning;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Suites;

/// <summary>Compares what left a client with what the document shows.</summary>
internal static class WireComparison
{
    /// <summary>All differences; empty when there are none. Order of query values and of JSON members does not count.</summary>
    public static IReadOnlyList<string> Differences(DocumentedRequest request, CallRequest sent, SuiteOptions options)
    {
        using var expected = request.ToMessage("https://stub.test");
        var differences = new List<string>();
        Compare("method", expected.Method.Method, sent.Method, differences);
        ComparePath(expected.RequestUri!.AbsolutePath, sent.Path, differences);
        CompareQuery(request, expected.RequestUri, sent, options, differences);
        foreach (var (parameter, value) in request.Parameters)
        {
            if (
                parameter.In == "header"
                && !options.OwnHeaders.Contains(parameter.Name)
                && parameter.Name != "Content-Length"
            )
            {
                Compare(
                    $"header {parameter.Name}",
                    ParameterWriter.Header(parameter, value),
                    sent.Headers[parameter.Name],
                    differences
                );
            }
        }

        CompareBody(request, sent, differences);
        return differences;
    }

    private static void ComparePath(string expected, string sent, List<string> differences)
    {
        // The stub may stand under a path of its own, as a scope does.
        var (wanted, given) = (Decode(expected), Decode(sent));
        if (!given.EndsWith(wanted, StringComparison.Ordinal))
        {
            differences.Add($"path: expected {wanted}, got {given}");
        }

        static string Decode(string path) => string.Join('/', path.Split('/').Select(Uri.UnescapeDataString));
    }

    private static void CompareQuery(
        DocumentedRequest request,
        Uri expected,
        CallRequest sent,
        SuiteOptions options,
        List<string> differences
    )
    {
        var documented = request
            .Parameters.Where(pair => pair.Key.In == "query")
            .Select(pair => pair.Key.Name)
            .ToHashSet();
        var wanted = Pairs(FormText.Parse(expected.Query.TrimStart('?')));
        var given = Pairs(sent.Query);
        differences.AddRange(
            wanted
                .Where(pair => !given.Exists(other => AreSame(pair, other)))
                .Select(pair => $"query: {pair} was not sent")
        );
        differences.AddRange(
            given
                .Where(pair => !wanted.Exists(other => AreSame(pair, other)))
                .Select(pair => $"query: {pair} was sent and is not in the example")
        );

        static bool AreSame(QueryValue one, QueryValue other) =>
            one == other
            || (
                one.Name == other.Name && one.At == other.At && ModelEquivalence.AreSameInstant(one.Value, other.Value)
            );

        List<QueryValue> Pairs(IEnumerable<KeyValuePair<string, string>> pairs) =>
            [
                .. pairs
                    .Where(pair => documented.Contains(pair.Key.Split('[')[0]) && !options.OwnQuery.Contains(pair.Key))
                    .GroupBy(pair => pair.Key)
                    .SelectMany(group => group.Select((pair, at) => new QueryValue(pair.Key, at, pair.Value))),
            ];
    }

    private sealed record QueryValue(string Name, int At, string Value)
    {
        public override string ToString() => $"{Name}={(SecretNames.IsSecret(Name) ? SecretNames.Mask : Value)}";
    }

    private static void CompareBody(DocumentedRequest request, CallRequest sent, List<string> differences)
    {
        if (request.Media is not { } media)
        {
            if (!sent.Body.IsEmpty)
            {
                differences.Add($"body: expected none, got {sent.Body.Length} bytes");
            }

            return;
        }

        var essence = MediaTypeName.Essence(media.Name);
        Compare("content type", essence, MediaTypeName.Essence(sent.ContentType ?? "none"), differences);
        if (MediaTypeName.IsJson(media.Name))
        {
            differences.AddRange(CompareJson(media, request.BodyBytes, sent.Body));
        }
        else if (essence == "application/x-www-form-urlencoded")
        {
            var wanted = FormText.Parse(Encoding.UTF8.GetString(request.BodyBytes)).ToHashSet();
            var given = FormText.Parse(sent.BodyText).ToHashSet();
            differences.AddRange(
                wanted.Except(given).Select(pair => $"form: {pair.Key} was not sent as in the example")
            );
            differences.AddRange(
                given.Except(wanted).Select(pair => $"form: {pair.Key} was sent and is not in the example")
            );
        }
        else if (essence != "multipart/form-data" && !request.BodyBytes.AsSpan().SequenceEqual(sent.Body.Span))
        {
            differences.Add("body: other bytes than in the example");
        }
    }

    private static List<string> CompareJson(MediaType media, byte[] expected, ReadOnlyMemory<byte> sent)
    {
        try
        {
            using var wanted = JsonDocument.Parse(expected);
            using var given = JsonDocument.Parse(sent);
            return JsonComparison
                .Differences(wanted.RootElement, given.RootElement, AreSameTime)
                .Where(difference => !IsDefault(media, difference))
                .Select(difference => $"body {difference}")
                .ToList();
        }
        catch (JsonException)
        {
            return ["body: expected JSON, got something else"];
        }
    }

    private static bool AreSameTime(JsonElement expected, JsonElement actual) =>
        expected.ValueKind == JsonValueKind.String
        && actual.ValueKind == JsonValueKind.String
        && ModelEquivalence.AreSameInstant(expected.GetString()!, actual.GetString()!);

    /// <summary>Whether a member was sent that the example leaves out, with the value that leaving it out means.</summary>
    private static bool IsDefault(MediaType media, JsonDifference difference) =>
        difference.Expected == "nothing"
        && media.Schema is { } schema
        && difference
            .Pointer.Split('/')
            .Skip(1)
            .Aggregate(SchemaShape.Of(schema), (shape, segment) => shape.At(JsonPointer.Unescape(segment)))
            .Defaults.Any(value => NodeJson.Text(value) == difference.Actual);

    private static void Compare(string what, string expected, string? sent, List<string> differences)
    {
        if (expected != sent)
        {
            differences.Add($"{what}: expected {expected}, got {sent ?? "nothing"}");
        }
    }
}
