using System.Text.Json;
using NSwagClients.AiToEarn;
using NSwagClients.TikTok;
using NSwagClients.TimPush;
using OpenApi.Contract.Description;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Suites;
using OpenApi.Schemas.Values;

namespace OpenApi.Contract.Tests.SecondOpinion;

/// <summary>
/// The same example through our client and through NSwag's, to the same journal: method, path, query, the headers that
/// matter and the JSON body must agree. Where they do not, the difference is listed with who is right.
/// </summary>
public sealed class NSwagComparisonTests
{
    private static readonly (ServiceContract Contract, Func<HttpMessageHandler, object> Ours, Type NSwag)[] Services =
    [
        (Specs.AiToEarn, Clients.AiToEarn, typeof(AiToEarnNSwagClient)),
        (Specs.TimPush, Clients.TimPush, typeof(TimPushNSwagClient)),
        (Specs.TikTok, Clients.TikTok, typeof(TikTokNSwagClient)),
    ];

    private static readonly Dictionary<string, string> Known = JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Specs.TestFile("SecondOpinion/known-differences.json"))
    )!;

    public static TheoryData<string> Requests =>
        [
            .. Services
                .SelectMany(service => service.Contract.Operations)
                .SelectMany(DocumentedRequest.ListOf)
                .Where(IsJson)
                .Select(request => request.ToString()),
        ];

    [Theory, MemberData(nameof(Requests))]
    public async Task Both_clients_send_the_same_request(string name)
    {
        var (contract, ours, nswag) = Services.First(service =>
            service.Contract.Operations.Any(operation => name.StartsWith(operation.Id + " ", StringComparison.Ordinal))
        );
        var request = contract.Operations.SelectMany(DocumentedRequest.ListOf).First(one => one.ToString() == name);
        await using var stub = ContractServer.InProcess(
            contract,
            new ContractServerOptions { Validation = ValidationMode.Report }
        );

        var (mine, theirs) = (stub.OpenScope(), stub.OpenScope());
        await new ClientSuite(contract, mine.CreateHandler, ours).RunAsync(
            new SuiteCase(SuiteCaseKind.Request, request, null)
        );
        var differences = await TrySendAsync(nswag, request, theirs.CreateHandler()) is { } unable
            ? [unable]
            : Differences(request, mine.Journal.Calls.Single().Request, theirs.Journal.Calls.Single().Request).ToList();

        if (Known.ContainsKey(name))
        {
            differences.Should().NotBeEmpty("a listed difference that is gone must leave the list");
        }
        else
        {
            differences.Should().BeEmpty();
        }
    }

    [Fact]
    public void Every_listed_difference_is_of_a_request_that_there_is() =>
        Known.Keys.Should().BeSubsetOf(Requests.Select(row => row.Data));

    /// <summary>Sends the request through NSwag's client; what it cannot express is a difference like any other.</summary>
    private static async Task<string?> TrySendAsync(Type client, DocumentedRequest request, HttpMessageHandler wire)
    {
        try
        {
            await NSwagCall.SendAsync(client, request, wire);
            return null;
        }
        catch (Newtonsoft.Json.JsonSerializationException unable)
        {
            return $"NSwag's types cannot hold the example: {unable.Message}";
        }
    }

    private static bool IsJson(DocumentedRequest request) =>
        request.Media is not { } media || media.Name.Contains("json", StringComparison.Ordinal);

    private static IEnumerable<string> Differences(DocumentedRequest request, CallRequest ours, CallRequest theirs)
    {
        if (ours.Method != theirs.Method)
        {
            yield return $"method {ours.Method} and {theirs.Method}";
        }

        if (Uri.UnescapeDataString(ours.Path) != Uri.UnescapeDataString(theirs.Path))
        {
            yield return $"path {ours.Path} and {theirs.Path}";
        }

        foreach (var pair in Pairs(ours).Except(Pairs(theirs)))
        {
            yield return $"query {pair} is ours alone";
        }

        foreach (var pair in Pairs(theirs).Except(Pairs(ours)))
        {
            yield return $"query {pair} is NSwag's alone";
        }

        foreach (var (parameter, _) in request.Parameters.Where(pair => pair.Key.In == "header"))
        {
            if (ours.Headers[parameter.Name] != theirs.Headers[parameter.Name])
            {
                yield return $"header {parameter.Name}: {ours.Headers[parameter.Name]} and {theirs.Headers[parameter.Name]}";
            }
        }

        if (!ours.Body.IsEmpty || !theirs.Body.IsEmpty)
        {
            using var left = JsonDocument.Parse(ours.Body.IsEmpty ? "null"u8.ToArray() : ours.Body);
            using var right = JsonDocument.Parse(theirs.Body.IsEmpty ? "null"u8.ToArray() : theirs.Body);
            foreach (var difference in JsonComparison.Differences(left.RootElement, right.RootElement, AreSameInstant))
            {
                yield return $"body {difference}";
            }
        }

        // A body that is not there has no type, whatever a client says of it.
        if (!ours.Body.IsEmpty && Essence(ours) != Essence(theirs))
        {
            yield return $"content type {Essence(ours)} and {Essence(theirs)}";
        }
    }

    private static string? Essence(CallRequest request) => request.ContentType?.Split(';')[0].Trim();

    private static IEnumerable<string> Pairs(CallRequest request) =>
        request
            .Query.Where(pair => pair.Value.Length > 0)
            .Select(pair =>
                $"{pair.Key}={(DateTimeOffset.TryParse(pair.Value, out var instant) && pair.Value.Contains('T') ? instant.ToUniversalTime().ToString("O") : pair.Value)}"
            );

    private static bool AreSameInstant(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.String
        && right.ValueKind == JsonValueKind.String
        && left.TryGetDateTimeOffset(out var one)
        && right.TryGetDateTimeOffset(out var other)
        && one == other;
}
