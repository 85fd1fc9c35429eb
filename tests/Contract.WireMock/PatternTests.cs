using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>The same contract by matchers of WireMock.Net's own: they can be saved and read, and say less.</summary>
public sealed class PatternTests : IDisposable
{
    private static readonly ServeOptions Patterns = new() { Checks = RequestChecks.Patterns };
    private readonly Shop shop = Shop.Open(Patterns);

    public void Dispose() => shop.Dispose();

    [Theory]
    [InlineData("/pets", null)]
    [InlineData("/v1/pets", null)]
    [InlineData("/pets", "example=none")]
    [InlineData("/pets", "code=503")]
    [InlineData("/pets/Rex", "example=old")]
    [InlineData("/pets/a%2Fb", "code=404, example=unknown")]
    [InlineData("/pets?tag=a&tag=b", null)]
    public async Task Answers_are_those_of_the_stub_in_this_process(string target, string? prefer)
    {
        var (wireMock, inProcess) = await shop.CallBothAsync(() => Shop.Get(target, prefer));

        wireMock.Should().Be(inProcess);
    }

    [Theory]
    [InlineData("POST /pets\nContent-Type: application/json\n\n{\"name\":\"Rex\"}", 400)]
    [InlineData("POST /pets\nX-Api-Key: k\nContent-Type: text/plain\n\nRex", 400)]
    [InlineData("POST /orders\nContent-Type: application/x-www-form-urlencoded\n\ncount=1", 400)]
    [InlineData("POST /orders\nContent-Type: application/x-www-form-urlencoded\n\npet=Rex&count=1", 204)]
    [InlineData("GET /pets\nCookie: session=abc\nX-Trace: ab", 200)]
    [InlineData("PATCH /pets", 405)]
    [InlineData("GET /nowhere", 404)]
    public async Task What_a_matcher_can_say_is_refused(string request, int status) =>
        (await Seen.OfAsync(shop.Client, RawRequest.Read(request))).Status.Should().Be(status);

    [Fact]
    public async Task What_no_matcher_can_say_is_let_through_and_in_the_journal()
    {
        var answer = await Seen.OfAsync(shop.Client, Shop.AddPet("""{"name":7}"""));

        answer.Status.Should().Be(201);
        shop.Stub.Journal.Calls.Single().Violations.Should().ContainSingle(broken => broken.Pointer == "/name");
    }

    [Fact]
    public async Task Calls_are_journaled_and_counted_from_the_server_s_log()
    {
        await shop.GetAsync("/pets/Rex", "example=old");
        await shop.GetAsync("/nowhere");
        await Seen.OfAsync(shop.Client, Shop.AddPet("{}", key: null));

        shop.Stub.Journal.Calls.Select(call => call.ToString())
            .Should()
            .Equal(
                "GET /pets/Rex -> 200 old (getPet)",
                "GET /nowhere -> 404 no mapping",
                "POST /pets -> 400 mapping addPet: the request breaks the document (addPet), 2 violations"
            );
        shop.Stub.Coverage.Items.Single(item => item.Name == "200 application/json old").Valid.Should().Be(1);
    }

    [Fact]
    public async Task Scripted_answers_and_mappings_of_the_user_go_first()
    {
        shop.Stub.For("getPet").Sequence("unknown", "old");
        shop.Server.Given(Request.Create().WithPath("/pets")).RespondWith(Response.Create().WithBody("mine"));

        (await shop.GetAsync("/pets/Rex")).Status.Should().Be(404);
        (await shop.GetAsync("/pets/Rex")).Text.Should().Contain("15");
        (await shop.GetAsync("/pets")).Body.Should().Be("mine");
    }

    [Fact]
    public async Task A_server_that_knows_nothing_of_this_library_reads_what_was_saved()
    {
        var folder = Directory.CreateTempSubdirectory("mappings-").FullName;
        try
        {
            shop.Server.SaveStaticMappings(folder);
            using var other = Shop.StartServer();
            other.ReadStaticMappings(folder);
            using var client = new HttpClient();

            other.Mappings.Should().HaveCount(shop.Server.Mappings.Count);
            (await client.GetStringAsync(new Uri(other.Url + "/pets/Rex"))).Should().Be("""{"name":"Rex","age":1}""");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_contract_can_be_served_twice_and_disposed()
    {
        using (shop.Server.Serve(Shop.Contract, Patterns))
        {
            shop.Server.Mappings.Select(mapping => mapping.Guid).Should().OnlyHaveUniqueItems();
        }

        shop.Stub.Dispose();
        shop.Server.Mappings.Should().BeEmpty();
    }
}
