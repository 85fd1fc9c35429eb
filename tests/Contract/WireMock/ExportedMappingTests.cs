using System.Net;
using OpenApi.Contract.Description;
using OpenApi.Contract.Export;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;
using WireMock.Server;

namespace OpenApi.Contract.Tests.WireMock;

/// <summary>
/// The exported mappings on a WireMock.Net server that knows nothing of this library. It answers like the engine in this process, and refuses
/// what its own matchers can tell; each gap is listed with its reason, and a gap that closes must leave the list.
/// </summary>
public sealed class ExportedMappingTests(ITestOutputHelper output) : IDisposable
{
    private static readonly (string Reason, Func<Mutant, bool> Covers)[] Gaps =
    [
        ("no matcher keeps a JSON, multipart or text body to a schema", IsBody),
        ("an expression cannot tell ranges, lengths and formats of a parameter", IsMeasureOfParameter),
        ("an expression sees a list as one text", IsPartOfList),
        ("a query parameter or cookie that may be absent is not matched at all", IsOptional),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("exported-").FullName;
    private WireMockServer? server;

    public static TheoryData<string> Documents =>
        ["aitoearn.openapi.json", "timpush.openapi.yaml", "tiktok.openapi.yaml"];

    public void Dispose()
    {
        server?.Stop();
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_documented_answer_comes_as_from_the_stub_in_this_process(string document)
    {
        var contract = ServiceContract.Load(Specs.PathOf(document));
        await using var engine = ContractServer.InProcess(contract);
        using var ours = new HttpClient(engine.CreateHandler());
        using var theirs = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var url = Read(contract);

        var asked = 0;
        foreach (var request in contract.Operations.SelectMany(DocumentedRequest.ListOf))
        {
            foreach (var prefer in Preferences(request.Operation))
            {
                var expected = await AskAsync(ours, request, url, prefer);
                (await AskAsync(theirs, request, url, prefer)).Should().Be(expected, "{0} with {1}", request, prefer);
                asked++;
            }
        }

        output.WriteLine($"{asked} answers are equal.");
        asked.Should().BeGreaterThan(contract.Operations.Length);
    }

    [Fact]
    public async Task Broken_requests_are_refused_where_a_matcher_can_tell()
    {
        var letThrough = new List<Mutant>();
        var all = 0;
        foreach (var contract in new[] { Specs.AiToEarn, Specs.TimPush, Specs.TikTok })
        {
            await using var engine = ContractServer.InProcess(contract);
            using var ours = new HttpClient(engine.CreateHandler());
            using var theirs = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
            var url = Read(contract);
            foreach (
                var mutant in RequestMutation.OncePerSchema(contract.Operations.SelectMany(DocumentedRequest.ListOf))
            )
            {
                if (await IsRefusedAsync(ours, mutant.Request, url))
                {
                    all++;
                    if (!await IsRefusedAsync(theirs, mutant.Request, url))
                    {
                        letThrough.Add(mutant);
                    }
                }
            }
        }

        output.WriteLine($"WireMock.Net's own matchers refused {all - letThrough.Count} of {all} broken requests.");
        all.Should().BeGreaterThan(1_000);
        var unlisted = letThrough.Where(mutant => !Gaps.Any(gap => gap.Covers(mutant))).ToList();
        string.Join('\n', unlisted).Should().BeEmpty();
        foreach (var (reason, covers) in Gaps)
        {
            letThrough.Should().Contain(mutant => covers(mutant), reason);
        }
    }

    private static bool IsBody(Mutant mutant) => mutant.Place == ViolationPlace.Body;

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
        mutant.Place != ViolationPlace.Body && (mutant.Pointer.Length > 0 || mutant.Keyword == "uniqueItems");

    private static bool IsOptional(Mutant mutant) =>
        mutant.Place is ViolationPlace.Query or ViolationPlace.Cookie
        && mutant.Request.Operation.Parameters.Any(parameter => parameter.Name == mutant.Name && !parameter.IsRequired);

    private static IEnumerable<string?> Preferences(ContractOperation operation) =>
        operation
            .Answers.Select(answer =>
                $"code={answer.Status}{(answer.Name.Length > 0 ? $", example={answer.Name}" : "")}"
            )
            .Prepend(null);

    /// <summary>Exports a contract and has a new server read it.</summary>
    private string Read(ServiceContract contract)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        WireMockExport.Write(contract, own, WireMockFormat.WireMockNet);
        server?.Stop();
        server?.Dispose();
        server = WireMockServers.Start();
        foreach (var file in Directory.EnumerateFiles(own, "*.json", SearchOption.AllDirectories))
        {
            server.WithMapping(File.ReadAllText(file));
        }

        return server.Url!;
    }

    private static async Task<(HttpStatusCode Status, string? MediaType, string Body)> AskAsync(
        HttpClient client,
        DocumentedRequest request,
        string url,
        string? prefer
    )
    {
        using var message = request.ToMessage(url);
        if (prefer is not null)
        {
            message.Headers.Add("Prefer", prefer);
        }

        using var answer = await client.SendAsync(message);
        return (
            answer.StatusCode,
            answer.Content.Headers.ContentType?.ToString(),
            await answer.Content.ReadAsStringAsync()
        );
    }

    private static async Task<bool> IsRefusedAsync(HttpClient client, DocumentedRequest request, string url) =>
        await AskAsync(client, request, url, prefer: null) is { Status: HttpStatusCode.BadRequest, MediaType: { } type }
        && type.StartsWith("application/problem+json", StringComparison.Ordinal);
}
