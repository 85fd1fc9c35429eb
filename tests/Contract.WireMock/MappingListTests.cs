using System.Text.Json;
using WireMock.Server;
using WireMock.Types;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>What WireMock.Net shows of a contract: mappings, log and match details are for people and tools alike.</summary>
public sealed class MappingListTests : IDisposable
{
    private readonly Shop shop = Shop.Open();

    public void Dispose() => shop.Dispose();

    [Fact]
    public void Each_documented_answer_is_a_mapping_with_its_place_in_the_document()
    {
        var models = shop.Server.MappingModels;
        var answers = Shop.Contract.Operations.SelectMany(operation => operation.Answers).ToList();

        foreach (var answer in answers)
        {
            models
                .Should()
                .ContainSingle(model => model.Description == $"{answer.Location}" && model.Priority == 1_001_000);
        }

        models.Should().HaveCount(answers.Count + Shop.Contract.Operations.Length + 2);
        models.Select(model => model.Title).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_mapping_shows_method_path_status_headers_and_body()
    {
        var model = shop.Server.MappingModels.Single(model => model.Title == "listPets: 200 two (default)");

        model.Request.Methods.Should().Equal("GET", "HEAD");
        JsonSerializer.Serialize(model.Request.Path).Should().Contain("/v1/pets").And.Contain("\"/pets\"");
        model.Response.StatusCode.Should().Be(200);
        model.Response.Headers!["X-Total"].Should().Be("2");
        model.Response.Body.Should().Be("""[{"name":"Rex"},{"name":"Tom"}]""");
    }

    [Fact]
    public void The_ids_are_the_same_whenever_the_document_is_served()
    {
        using var other = Shop.Open();

        Ids(other.Server).Should().Equal(Ids(shop.Server));
        shop.Server.MappingModels.Single(model => model.Title == "listPets: 200 two (default)")
            .Guid.Should()
            .Be("c2ce03a2-af59-83a6-bbf9-9e646a93df4a");
    }

    [Fact]
    public async Task The_admin_interface_lists_and_exports_the_mappings()
    {
        using var server = WireMockServer.Start(settings =>
        {
            settings.Urls = ["http://127.0.0.1:0"];
            settings.StartAdminInterface = true;
        });
        using var stub = server.Serve(Shop.Contract);
        using var client = new HttpClient();

        var listed = await client.GetStringAsync(new Uri(server.Url + "/__admin/mappings"));
        var code = await client.GetStringAsync(new Uri(server.Url + "/__admin/mappings/code"));
        var swagger = await client.GetStringAsync(new Uri(server.Url + "/__admin/mappings/swagger"));

        JsonDocument.Parse(listed).RootElement.GetArrayLength().Should().Be(server.MappingModels.Count);
        code.Should().Contain("/pets/*");
        swagger.Should().Contain("/pets");
        server.MappingsToCSharpCode(MappingConverterType.Server).Should().Contain("/pets/*");
        stub.Journal.Count.Should().Be(0);
    }

    [Fact]
    public async Task The_log_names_the_answer_that_was_given()
    {
        await shop.GetAsync("/pets/Rex", "example=old");

        var entry = shop.Server.LogEntries.Single();
        entry.MappingTitle.Should().Be("getPet: 200 old");
        entry.RequestMatchResult!.IsPerfectMatch.Should().BeTrue();
        entry.ResponseMessage!.BodyData!.BodyAsString.Should().Be("""{"name":"Rex","age":15}""");
    }

    [Fact]
    public async Task The_match_details_of_a_refusal_are_its_violations()
    {
        await shop.GetAsync("/pets?limit=101&tag=toolong");

        var entry = shop.Server.LogEntries.Single();
        var details = entry.RequestMatchResult!.MatchDetails;
        entry.MappingTitle.Should().Be("listPets: the request breaks the document");
        details[0].Name.Should().Be("the request breaks the document");
        details[0]
            .MatchDetails!.Select(detail => detail.Name)
            .Should()
            .Equal(shop.Stub.Journal.Calls.Single().Violations.Select(violation => violation.Message));
        details.Count(detail => detail.Name == details[0].Name).Should().Be(1);
    }

    private static List<string> Ids(WireMockServer server) =>
        [.. server.MappingModels.Select(model => model.Guid!.Value.ToString())];
}
