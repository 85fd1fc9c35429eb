using System.Net;
using OpenApi.Contract;
using OpenApi.Contract.Description;

namespace OpenApi.Harness.Tests.Server;

public sealed class RouterTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: t, version: '1' }
        servers: [{ url: 'https://api.example.com/{stage}', variables: { stage: { default: v1 } } }]
        paths:
          /users/{id}: { get: { operationId: byId, responses: { '204': { description: '' } } } }
          /users/me: { get: { operationId: me, responses: { '204': { description: '' } } } }
          /users/{id}/: { get: { operationId: byIdSlash, responses: { '204': { description: '' } } } }
          /models/{model}: { get: { operationId: model, responses: { '204': { description: '' } } } }
          '/models/{model}:run': { get: { operationId: run, responses: { '204': { description: '' } } } }
          '/models/{model}:run{mode}': { get: { operationId: runMode, responses: { '204': { description: '' } } } }
          /files/{name}.{ext}: { get: { operationId: file, responses: { '204': { description: '' } } } }
          /{a}/me: { delete: { operationId: anyMe, responses: { '204': { description: '' } } } }
        """;

    private static readonly ServiceContract Contract = ServiceContract.Read(("routes.yaml", Document));

    [Theory]
    [InlineData("/users/me", "me", "")]
    [InlineData("/users/you", "byId", "id=you")]
    [InlineData("/users/a%2Fb", "byId", "id=a/b")]
    [InlineData("/users/you/", "byIdSlash", "id=you")]
    [InlineData("/models/big", "model", "model=big")]
    [InlineData("/models/big:run", "run", "model=big")]
    [InlineData("/models/big%3Arun", "run", "model=big")]
    [InlineData("/models/big:runFast", "runMode", "model=big,mode=Fast")]
    [InlineData("/files/a.b.c", "file", "name=a.b,ext=c")]
    [InlineData("/v1/users/me", "me", "")]
    [InlineData("/v2/users/me", null, "")]
    [InlineData("/users/", null, "")]
    [InlineData("/Users/you", null, "")]
    public async Task The_most_specific_template_wins_under_the_path_of_the_server_and_without_it(
        string path,
        string? operation,
        string values
    )
    {
        await using var server = ContractServer.InProcess(Contract);
        using var client = new HttpClient(server.CreateHandler());

        using var response = await client.GetAsync(new Uri("https://stub.test" + path));

        var call = server.Journal.Calls[0];
        call.Operation?.Id.Should().Be(operation);
        string.Join(",", call.PathValues.Select(pair => $"{pair.Key}={pair.Value}")).Should().Be(values);
        response.StatusCode.Should().Be(operation is null ? HttpStatusCode.NotFound : HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_method_that_only_a_less_specific_template_has_is_found_there()
    {
        await using var server = ContractServer.InProcess(Contract);
        using var client = new HttpClient(server.CreateHandler());

        using var response = await client.DeleteAsync(new Uri("https://stub.test/users/me"));

        server.Journal.Calls[0].Operation!.Id.Should().Be("anyMe");
    }

    [Fact]
    public async Task Of_two_documents_with_one_path_the_host_of_the_request_decides_and_then_the_order()
    {
        static (string, string) Of(string host) =>
            (
                host,
                $$"""
                openapi: 3.0.3
                info: { title: t, version: '1' }
                servers: [{ url: 'https://{{host}}' }]
                paths:
                  /a: { get: { operationId: {{host.Split('.')[0]}}, responses: { '204': { description: '' } } } }
                """
            );
        await using var server = ContractServer.InProcess(ServiceContract.Read(Of("one.test"), Of("two.test")));
        using var client = new HttpClient(server.CreateHandler());

        foreach (var host in new[] { "two.test", "one.test", "other.test" })
        {
            using var response = await client.GetAsync(new Uri($"https://{host}/a"));
        }

        server.Journal.Calls.Select(call => call.Operation!.Id).Should().Equal("two", "one", "one");
    }
}
