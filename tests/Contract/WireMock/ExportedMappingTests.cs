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

    private readonly WireMockServer server = WireMockServers.Start();

    public static TheoryData<string> Documents =>
        ["aitoearn.openapi.json", "timpush.openapi.yaml", "tiktok.openapi.yaml"];

    public void Dispose()
    {
        server.Stop();
        server.Dispose();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_documented_answer_comes_as_from_the_stub_in_this_process(string document)
    {
        var contract = ServiceContract.Load(Specs.PathOf(document));
        await using var engine = ContractServer.InProcess(contract);
        using var ours = new HttpClient(engine.CreateHandler());
        using var theirs = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var files = Export(contract);
        var asked = 0;
        foreach (var (operation, file) in contract.Operations.Zip(files))
        {
            Read(file, files[^1]);
            foreach (var request in DocumentedRequest.ListOf(operation))
            {
                foreach (var prefer in Preferences(operation))
                {
                    await EqualAsync(request, prefer);
                    asked++;
                }
            }
        }

        output.WriteLine($"{asked} answers are equal.");
        asked.Should().BeGreaterThan(contract.Operations.Length);

        async Task EqualAsync(DocumentedRequest request, string? prefer)
        {
            var expected = await AskAsync(ours, request, server.Url!, prefer);
            (await AskAsync(theirs, request, server.Url!, prefer))
                .Should()
                .Be(expected, "{0} with {1}", request, prefer);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_mappings_of_all_operations_stand_beside_each_other(string document)
    {
        var contract = ServiceContract.Load(Specs.PathOf(document));
        await using var engine = ContractServer.InProcess(contract);
        using var ours = new HttpClient(engine.CreateHandler());
        using var theirs = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        Read(Export(contract));

        foreach (var operation in contract.Operations)
        {
            var request = DocumentedRequest.ListOf(operation)[0];
            var expected = await AskAsync(ours, request, server.Url!, prefer: null);
            (await AskAsync(theirs, request, server.Url!, prefer: null)).Should().Be(expected, "{0}", request);
        }
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
            var files = Export(contract);
            var mutants = RequestMutation.OncePerSchema(contract.Operations.SelectMany(DocumentedRequest.ListOf));
            foreach (var operation in mutants.GroupBy(mutant => mutant.Request.Operation))
            {
                Read(files[contract.Operations.IndexOf(operation.Key)], files[^1]);
                foreach (var mutant in operation)
                {
                    if (await IsRefusedAsync(ours, mutant.Request, server.Url!))
                    {
                        all++;
                        if (!await IsRefusedAsync(theirs, mutant.Request, server.Url!))
                        {
                            letThrough.Add(mutant);
                        }
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

    /// <summary>A file for each operation, in their order, and one for other methods.</summary>
    private static List<WireMockFile> Export(ServiceContract contract)
    {
        var files = WireMockExport.Files(contract, WireMockFormat.WireMockNet).ToList();
        files.Should().HaveCount(contract.Operations.Length + 1);
        return files;
    }

    /// <summary>
    /// Has the server read mappings, mostly those of one operation: it looks at every mapping for every request, so that asking all about
    /// all would take minutes.
    /// </summary>
    private void Read(params IEnumerable<WireMockFile> files)
    {
        server.ResetMappings();
        foreach (var file in files)
        {
            server.WithMapping(file.Content);
        }
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
