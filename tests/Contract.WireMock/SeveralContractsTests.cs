using OpenApi.Contract.Description;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>Contracts that share a server do not get into each other's way.</summary>
public sealed class SeveralContractsTests : IDisposable
{
    private readonly Shop shop = Shop.Open();

    public void Dispose() => shop.Dispose();

    [Fact]
    public async Task Each_has_its_paths_and_its_journal_and_none_answers_for_the_other()
    {
        using var weather = shop.Server.Serve(Contract("weather.yaml", "/now", "get", "sunny"));

        (await shop.GetAsync("/now")).Body.Should().Be("sunny");
        (await shop.GetAsync("/pets")).Status.Should().Be(200);
        (await shop.GetAsync("/nowhere")).Status.Should().Be(404);

        weather.Journal.Calls.Select(call => call.Path).Should().Equal("/now", "/nowhere");
        shop.Stub.Journal.Calls.Select(call => call.Path).Should().Equal("/pets");
    }

    [Fact]
    public async Task A_method_that_one_of_them_has_on_a_path_is_not_refused_by_the_other()
    {
        using var clinic = shop.Server.Serve(Contract("clinic.yaml", "/pets", "delete", "all gone"));

        (await Seen.OfAsync(shop.Client, RawRequest.Read("DELETE /pets"))).Body.Should().Be("all gone");
        (await shop.GetAsync("/pets")).Status.Should().Be(200);
        (await Seen.OfAsync(shop.Client, RawRequest.Read("PATCH /pets"))).Status.Should().Be(405);
    }

    [Fact]
    public async Task A_request_that_keeps_to_one_of_them_is_not_refused_by_the_other()
    {
        using var strict = shop.Server.Serve(Contract("strict.yaml", "/pets", "get", "strict"));

        (await shop.GetAsync("/pets?limit=7")).Body.Should().Be("""[{"name":"Rex"},{"name":"Tom"}]""");
        (await shop.GetAsync("/pets")).Body.Should().Be("strict");
    }

    [Fact]
    public async Task One_document_can_be_served_twice_and_the_later_answers()
    {
        using var again = shop.Server.Serve(Shop.Contract);
        again.For("getPet").Answer("old");

        (await shop.GetAsync("/pets/Rex")).Text.Should().Contain("15");
        shop.Server.Mappings.Select(mapping => mapping.Guid).Should().OnlyHaveUniqueItems();

        again.Dispose();
        (await shop.GetAsync("/pets/Rex")).Text.Should().Contain("\"age\":1");
    }

    [Fact]
    public async Task Several_documents_are_served_at_once_with_ids_that_do_not_depend_on_each_other()
    {
        using var server = Shop.StartServer();
        using var both = server.Serve(
            ServiceContract.Read(
                ("weather.yaml", Text("/now", "get", "sunny")),
                ("tides.yaml", Text("/tides", "get", "low"))
            )
        );
        using var one = Shop.StartServer();
        using var alone = one.Serve(Contract("weather.yaml", "/now", "get", "sunny"));
        using var client = new HttpClient();

        (await client.GetStringAsync(new Uri(server.Url + "/now"))).Should().Be("sunny");
        (await client.GetStringAsync(new Uri(server.Url + "/tides"))).Should().Be("low");
        Ids(server, "get /now").Should().NotBeEmpty().And.Equal(Ids(one, "get /now"));
    }

    [Fact]
    public void Documents_are_served_from_their_files()
    {
        using var server = Shop.StartServer();
        using var one = server.Serve("shop.yaml");
        using var same = server.Serve(["shop.yaml"]);

        one.Contract.Operations.Should().HaveCount(same.Contract.Operations.Length);
        server.Invoking(missing => missing.Serve("missing.yaml")).Should().Throw<FileNotFoundException>();
    }

    private static List<Guid> Ids(global::WireMock.Server.WireMockServer server, string operation) =>
        [
            .. server
                .MappingModels.Where(model => model.Title!.StartsWith(operation, StringComparison.OrdinalIgnoreCase))
                .Select(model => model.Guid!.Value),
        ];

    private static ServiceContract Contract(string path, string template, string method, string answer) =>
        ServiceContract.Read((path, Text(template, method, answer)));

    private static string Text(string template, string method, string answer) =>
        $$"""
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths:
              {{template}}:
                {{method}}:
                  responses:
                    '200': { description: ok, content: { text/plain: { example: {{answer}} } } }
            """;
}
