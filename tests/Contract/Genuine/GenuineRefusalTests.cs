using System.Net;
using OpenApi.Contract.Description;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;

namespace OpenApi.Contract.Tests.Genuine;

/// <summary>
/// The same broken requests on both engines. WireMock must refuse what the engine in this process refuses, but for what its request
/// patterns cannot say; each such gap is listed with its reason, and a gap that closes must leave the list.
/// </summary>
[Collection(GenuineTests.Name)]
public sealed class GenuineRefusalTests(GenuineFixture wireMock, ITestOutputHelper output)
{
    private static readonly (string Reason, Func<Mutant, bool> Covers)[] Gaps =
    [
        ("WireMock takes format in a body as a note, as JSON Schema 2020-12 allows", IsFormatOfBody),
        ("an expression cannot tell ranges, lengths and formats of a parameter", IsMeasureOfParameter),
        ("an expression sees a list as one text", IsPartOfList),
        ("no pattern says that a body is absent or keeps to a schema", IsBodyThatMayBeAbsent),
        ("a deepObject comes as many parameters, and WireMock matches each name alone", IsDeepObject),
    ];

    [Fact]
    public async Task Broken_requests_are_refused_on_both_engines()
    {
        var url = wireMock.Require().BaseUrl;
        var mutants = new[] { Specs.AiToEarn, Specs.TimPush, Specs.TikTok }.SelectMany(Mutants).ToList();

        var letThrough = await LetThroughAsync(mutants, url);

        mutants.Should().HaveCountGreaterThan(1_000);
        output.WriteLine($"WireMock refused {mutants.Count - letThrough.Count} of {mutants.Count} broken requests.");
        var unlisted = letThrough.Where(mutant => !Gaps.Any(gap => gap.Covers(mutant))).ToList();
        output.WriteLine(string.Join('\n', unlisted));
        unlisted.Should().BeEmpty();
        foreach (var (reason, covers) in Gaps)
        {
            letThrough.Should().Contain(mutant => covers(mutant), reason);
        }
    }

    private static bool IsFormatOfBody(Mutant mutant) => mutant is { Place: ViolationPlace.Body, Keyword: "format" };

    private static bool IsMeasureOfParameter(Mutant mutant) =>
        mutant.Place != ViolationPlace.Body
        && mutant.Keyword
            is "minimum"
                or "maximum"
                or "exclusiveMinimum"
                or "exclusiveMaximum"
                or "multipleOf"
                or "minLength"
                or "maxLength"
                or "format";

    private static bool IsPartOfList(Mutant mutant) =>
        mutant.Place != ViolationPlace.Body
        && (mutant.Pointer.Length > 0 || mutant.Keyword == "uniqueItems")
        && !IsDeepObject(mutant);

    private static bool IsBodyThatMayBeAbsent(Mutant mutant) =>
        mutant.Place == ViolationPlace.Body && mutant.Request.Operation.Source.RequestBody is { IsRequired: false };

    private static bool IsDeepObject(Mutant mutant) =>
        mutant.Request.Operation.Parameters.Any(parameter =>
            parameter.Name == mutant.Name && parameter.Style == "deepObject"
        );

    private static IEnumerable<Mutant> Mutants(ServiceContract contract) =>
        RequestMutation.OncePerSchema(contract.Operations.SelectMany(DocumentedRequest.ListOf));

    /// <summary>The mutants that the engine in this process refuses and the server at the address does not.</summary>
    private static async Task<List<Mutant>> LetThroughAsync(IEnumerable<Mutant> mutants, string url)
    {
        await using var engine = ContractServer.InProcess(
            ServiceContract.Load(
                Specs.PathOf("aitoearn.openapi.json"),
                Specs.PathOf("timpush.openapi.yaml"),
                Specs.PathOf("tiktok.openapi.yaml")
            )
        );
        using var ours = new HttpClient(engine.CreateHandler());
        using var theirs = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var letThrough = new List<Mutant>();
        foreach (var mutant in mutants)
        {
            var refused = await IsRefusedAsync(ours, mutant, url);
            if (refused && !await IsRefusedAsync(theirs, mutant, url))
            {
                letThrough.Add(mutant);
            }
        }

        return letThrough;
    }

    private static async Task<bool> IsRefusedAsync(HttpClient client, Mutant mutant, string url)
    {
        using var message = mutant.Request.ToMessage(url);
        using var answer = await client.SendAsync(message);
        return answer.StatusCode == HttpStatusCode.BadRequest
            && answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
    }
}
