using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>Users keep WireMock.Net's own ways on a server that stands for a contract.</summary>
public sealed class OwnMappingTests : IDisposable
{
    private readonly Shop shop = Shop.Open();

    public void Dispose() => shop.Dispose();

    [Fact]
    public async Task A_mapping_of_the_user_goes_before_the_contract_s()
    {
        shop.Server.Given(Request.Create().WithPath("/pets").UsingGet())
            .RespondWith(Response.Create().WithBody("mine"));

        (await shop.GetAsync("/pets")).Body.Should().Be("mine");
        (await shop.GetAsync("/pets/Rex")).Status.Should().Be(200);
        shop.Server.LogEntries[0].MappingTitle.Should().BeNull();
    }

    [Fact]
    public async Task It_goes_before_refusals_and_scripts_and_unknown_paths_too()
    {
        shop.Stub.For("getPet").Answer("old");
        shop.Server.Given(Request.Create().WithPath("/*"))
            .AtPriority(900_000)
            .RespondWith(Response.Create().WithBody("mine"));

        foreach (var target in new[] { "/pets?limit=many", "/pets/Rex", "/nowhere" })
        {
            (await shop.GetAsync(target)).Body.Should().Be("mine");
        }
    }

    [Fact]
    public async Task A_mapping_that_asks_for_a_later_place_goes_after_the_contract_s_but_before_its_404()
    {
        shop.Server.Given(Request.Create().WithPath("/*"))
            .AtPriority(2_000_000)
            .RespondWith(Response.Create().WithStatusCode(418));

        (await shop.GetAsync("/pets")).Status.Should().Be(200);
        (await shop.GetAsync("/nowhere")).Status.Should().Be(418);
    }

    [Fact]
    public async Task Calls_to_it_are_checked_and_counted_and_its_answers_are_held_to_the_document()
    {
        shop.Server.Given(Request.Create().WithPath("/pets/*"))
            .WithTitle("mine")
            .RespondWith(
                Response.Create().WithHeader("Content-Type", "application/json").WithBodyAsJson(new { name = 7 })
            );

        await shop.GetAsync("/pets/Rex?unknown=1");

        var call = shop.Stub.Journal.Calls.Single();
        call.ToString().Should().Be("GET /pets/Rex -> 200 mapping mine (getPet), 1 violation");
        call.AnswerViolations.Should().ContainSingle(broken => broken.Pointer == "/name" && broken.Keyword == "type");
        shop.Stub.Coverage.Items.Single(item => item.Name == "path name" && item.Operation == "getPet")
            .Valid.Should()
            .Be(1);
    }

    [Fact]
    public async Task Calls_that_are_none_of_the_contract_s_business_are_not_in_its_journal()
    {
        shop.Server.Given(Request.Create().WithPath("/mine")).RespondWith(Response.Create().WithSuccess());

        await shop.GetAsync("/mine");

        shop.Stub.Journal.Count.Should().Be(0);
    }

    [Fact]
    public async Task Scenarios_of_the_user_go_on_beside_those_of_the_contract()
    {
        var get = Request.Create().WithPath("/mine").UsingGet();
        shop.Server.Given(get)
            .InScenario("getPet")
            .WillSetStateTo("two")
            .RespondWith(Response.Create().WithBody("one"));
        shop.Server.Given(get)
            .InScenario("getPet")
            .WhenStateIs("two")
            .WillSetStateTo("two")
            .RespondWith(Response.Create().WithBody("two"));
        shop.Stub.For("getPet").Sequence("young", "grown");

        var mine = new[] { await shop.GetAsync("/mine"), await shop.GetAsync("/mine") };
        var theirs = new[] { await shop.GetAsync("/pets/Rex"), await shop.GetAsync("/pets/Rex") };

        mine.Select(answer => answer.Body).Should().Equal("one", "two");
        theirs.Select(answer => answer.Body).Should().Equal("""{"name":"Rex","age":1}""", """{"name":"Rex","age":7}""");
        shop.Server.Scenarios.Select(scenario => scenario.Name).Should().BeEquivalentTo("getPet", "getPet 2");
    }

    [Fact]
    public async Task A_server_that_is_reset_forgets_the_contract_until_it_is_reset_too()
    {
        shop.Stub.For("getPet").Answer("old");
        shop.Server.Given(Request.Create().WithPath("/mine")).RespondWith(Response.Create().WithSuccess());

        shop.Server.Reset();
        var forgotten = await shop.GetAsync("/pets");
        shop.Stub.Reset();
        var back = await shop.GetAsync("/pets/Rex");

        forgotten.Text.Should().Contain("No matching mapping found");
        back.Text.Should().Be("""{"name":"Rex","age":1}""");
        (await shop.GetAsync("/mine")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_contract_that_is_disposed_leaves_nothing_but_what_was_the_user_s()
    {
        shop.Server.Given(Request.Create().WithPath("/mine")).RespondWith(Response.Create().WithSuccess());
        shop.Stub.For("getPet").Sequence("young", "grown");

        shop.Stub.Dispose();
        await shop.GetAsync("/pets");

        shop.Server.Mappings.Should().ContainSingle();
        shop.Server.Scenarios.Should().BeEmpty();
        shop.Stub.Journal.Count.Should().Be(0);
        (await shop.GetAsync("/mine")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_contract_that_is_disposed_late_does_not_take_the_mappings_of_its_successor()
    {
        shop.Server.Reset();
        using var successor = shop.Server.Serve(Shop.Contract);

        shop.Stub.Dispose();

        (await shop.GetAsync("/pets")).Status.Should().Be(200);
    }
}
