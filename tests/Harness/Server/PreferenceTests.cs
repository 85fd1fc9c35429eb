using System.Net;
using OpenApi.Contract;
using OpenApi.Contract.Description;

namespace OpenApi.Harness.Tests.Server;

/// <summary>Answers as the document shows them, and as a caller asks for them.</summary>
public sealed class PreferenceTests
{
    private const string Shop = """
        openapi: 3.0.3
        info: { title: t, version: '1' }
        paths:
          /things:
            get:
              operationId: list
              security: [{ key: [] }]
              responses:
                '200':
                  description: ok
                  headers: { X-Where: { example: "Köln", schema: { type: string } } }
                  content:
                    application/json:
                      schema: { type: object, properties: { made: { type: boolean } }, required: [made] }
                      example: { made: false }
                '401':
                  description: who
                  content: { application/json: { example: { error: who } } }
          /only: { get: { operationId: only, responses: { default: { description: d, content: { application/json: { example: 1 } } } } } }
          /gone: { get: { operationId: gone, responses: { '204': { description: d, content: { application/json: { example: 1 } } } } } }
          /face: { get: { operationId: face, responses: { '200': { description: d, content: { 'image/*': { schema: { type: string, format: binary } } } } } } }
        components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
        """;

    [Fact]
    public async Task A_made_answer_is_made_after_the_example_was_served_too()
    {
        var example = await GetAsync("/things", null);
        var made = await GetAsync("/things", "dynamic=true");

        example.Body.Should().Be("""{"made":false}""");
        made.Body.Should().Be("""{"made":true}""");
    }

    [Theory]
    [InlineData("/things?__dynamic=true", 200, """{"made":true}""")]
    [InlineData("/things?__code=401", 401, """{"error":"who"}""")]
    [InlineData("/only", 200, "1")]
    [InlineData("/gone", 204, "")]
    public async Task An_answer_is_what_document_and_query_ask_for(string target, int status, string body)
    {
        var answer = await GetAsync(target, null);

        answer.Should().Be(((HttpStatusCode)status, body));
    }

    [Fact]
    public async Task A_missing_credential_is_refused_as_the_document_shows_it_where_that_is_asked_for()
    {
        var problem = await GetAsync("/things", null, withKey: false);
        var documented = await GetAsync("/things", null, withKey: false, RefusalStyle.Documented);

        problem.Status.Should().Be(HttpStatusCode.BadRequest);
        documented.Should().Be((HttpStatusCode.Unauthorized, """{"error":"who"}"""));
    }

    [Fact]
    public async Task Headers_outside_ascii_and_pictures_reach_the_caller()
    {
        var contract = Load();
        await using var server = await ContractServer.StartAsync(
            contract,
            cancellationToken: TestContext.Current.CancellationToken
        );
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.BaseUrl + "/things").With("X-Key", "k");
        using var things = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var face = await client.GetAsync(server.BaseUrl + "/face", TestContext.Current.CancellationToken);

        things.Headers.GetValues("X-Where").Should().Equal("K%C3%B6ln");
        face.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        (await face.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]
            .Should()
            .Equal(0x89, (byte)'P', (byte)'N', (byte)'G');
    }

    private static ServiceContract Load()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "shop.yaml");
        File.WriteAllText(path, Shop);
        return ServiceContract.Load(path);
    }

    private static readonly Lazy<ServiceContract> Contract = new(Load);

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(
        string target,
        string? prefer,
        bool withKey = true,
        RefusalStyle refusals = RefusalStyle.Problem
    )
    {
        await using var server = ContractServer.InProcess(
            Contract.Value,
            ContractServerOptions.Default with
            {
                Refusals = refusals,
            }
        );
        using var client = new HttpClient(server.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://stub" + target);
        if (withKey)
        {
            request.With("X-Key", "k");
        }

        if (prefer is not null)
        {
            request.With("Prefer", prefer);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
