using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>Scripted answers hold as they do in this process, are mappings of the server, and sequences are its scenarios.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly Shop shop = Shop.Open();

    public void Dispose() => shop.Dispose();

    [Fact]
    public async Task Limited_answers_go_first_in_their_order_and_the_default_returns_after_them()
    {
        shop.Stub.For("getPet").Answer("unknown").Once();
        shop.Stub.For("getPet").Answer("old").Times(2);

        (await Given(4)).Should().Equal("unknown", "15", "15", "1");
    }

    [Fact]
    public async Task A_limited_answer_that_was_set_after_a_sequence_comes_before_its_last()
    {
        shop.Stub.For("getPet").Sequence("young", "young", "old");
        shop.Stub.For("getPet").Answer("unknown").Once();

        (await Given(5)).Should().Equal("1", "1", "unknown", "15", "15");
    }

    [Fact]
    public async Task A_sequence_is_a_scenario_that_can_be_seen_set_and_reset()
    {
        shop.Stub.For("getPet").Sequence("young", "grown", "old");

        State().Should().Be("1");
        (await Given(2)).Should().Equal("1", "7");
        State().Should().Be("3");

        shop.Server.SetScenarioState("getPet", "2");
        (await Given(2)).Should().Equal("7", "15");

        shop.Server.ResetScenarios();
        (await Given(4)).Should().Equal("1", "7", "15", "15");
    }

    [Fact]
    public async Task Calls_at_the_same_moment_never_get_the_same_turn()
    {
        shop.Stub.For("getPet").Sequence("unknown", "grown", "old", "young");
        shop.Stub.For("getPet").Answer("unknown").Times(3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => shop.GetAsync("/pets/Rex")));

        answers.Count(answer => answer.Status == 404).Should().Be(4);
        answers.Count(answer => answer.Text.Contains("\"age\":7", StringComparison.Ordinal)).Should().Be(1);
        answers.Count(answer => answer.Text.Contains("15", StringComparison.Ordinal)).Should().Be(1);
        answers.Count(answer => answer.Text.Contains("\"age\":1}", StringComparison.Ordinal)).Should().Be(34);
        shop.Stub.Journal.Count.Should().Be(40);
    }

    [Fact]
    public async Task Conditions_and_states_decide_which_calls_an_answer_is_for()
    {
        shop.Stub.For("getPet").When(call => call.PathValues["name"] == "Tom").Answer("old");
        shop.Stub.For("getPet").WhenState("gone", true).Answer("unknown");
        shop.Stub.For("removePet").Answer().ThenState("gone", true);

        (await shop.GetAsync("/pets/Tom")).Text.Should().Contain("15");
        (await shop.GetAsync("/pets/Rex")).Text.Should().Contain("\"age\":1");
        await Seen.OfAsync(shop.Client, RawRequest.Read("DELETE /pets/Rex"));
        (await shop.GetAsync("/pets/Rex")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_scripted_answer_never_hides_a_wrong_request()
    {
        shop.Stub.For("listPets").Answer("none").Once();

        (await shop.GetAsync("/pets?limit=many")).Status.Should().Be(400);
        (await shop.GetAsync("/pets")).Text.Should().Be("[]");
    }

    [Fact]
    public async Task An_answer_made_from_code_is_sent_and_what_it_breaks_is_in_the_journal()
    {
        shop.Stub.For("getPet").Answer(StubAnswer.Text(502, "bad gateway").WithHeader("Retry-After", "3"));
        shop.Stub.For("listPets").Answer(call => StubAnswer.Json(200, new[] { new { name = call.Query("limit") } }));
        shop.Stub.For("addPet").Answer().WithInvalidJson();

        var bad = await shop.GetAsync("/pets/Rex");
        var made = await shop.GetAsync("/pets?limit=3");
        var cut = await Seen.OfAsync(shop.Client, Shop.AddPet("""{"name":"Rex"}"""));

        bad.Should().Be(new Seen(502, "text/plain; charset=utf-8", "bad gateway") { Headers = bad.Headers });
        bad.Headers["Retry-After"].Should().Be("3");
        made.Text.Should().Be("""[{"name":"3"}]""");
        cut.Should().Be(new Seen(201, "application/json", "{\"name\"") { Headers = cut.Headers });
        shop.Stub.Journal.Calls.Select(call => call.AnswerViolations.Length).Should().Equal(1, 0, 1);
    }

    [Fact]
    public void Scripted_answers_are_mappings_that_come_and_go()
    {
        var before = shop.Server.Mappings.Count;
        shop.Stub.For("getPet").Sequence("young", "old");
        shop.Stub.For("getPet").Answer();

        shop.Server.Mappings.Where(mapping => mapping.Priority == 1_000_000)
            .Select(mapping => mapping.Title)
            .Should()
            .BeEquivalentTo(
                "getPet: 200 young (scripted, scenario getPet in state 1)",
                "getPet: 200 old (scripted)",
                "getPet: default (scripted)"
            );

        shop.Stub.Reset();
        shop.Server.Mappings.Should().HaveCount(before);
        shop.Server.Scenarios.Should().BeEmpty();
    }

    [Fact]
    public async Task The_mapping_of_a_spent_answer_leaves_when_the_next_is_set()
    {
        var before = shop.Server.Mappings.Count;
        shop.Stub.For("getPet").Answer("old").Once();
        await Given(1);

        shop.Stub.For("getPet").Answer("grown").Once();

        shop.Server.Mappings.Should().HaveCount(before + 1);
    }

    private string? State() => shop.Server.Scenarios.Single(scenario => scenario.Name == "getPet").NextState;

    /// <summary>The age or the code in each of so many answers.</summary>
    private async Task<List<string>> Given(int count)
    {
        var given = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var text = (await shop.GetAsync("/pets/Rex")).Text;
            given.Add(text[(text.LastIndexOf(':') + 1)..].Trim('}', '"'));
        }

        return given;
    }
}
