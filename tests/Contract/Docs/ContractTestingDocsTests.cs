using System.Net;
using System.Text.RegularExpressions;
using Jobs.Models;
using OpenApi.Contract.Tests.WireMock;
using OpenApi.Contract.WireMock;

namespace OpenApi.Contract.Tests.Docs;

/// <summary>The page's code is the code that is compiled beside this, and it does what the page says.</summary>
public sealed partial class ContractTestingDocsTests
{
    [Fact]
    public void Every_code_block_of_the_page_is_compiled_and_every_compiled_snippet_is_on_the_page()
    {
        var page = File.ReadAllText(Specs.TestFile("../../docs/contract-testing.md")).ReplaceLineEndings("\n");
        var code = File.ReadAllText(Specs.TestFile("Docs/ContractTestingSnippets.cs")).ReplaceLineEndings("\n");

        Blocks()
            .Matches(page)
            .Select(block => block.Groups["code"].Value.Trim())
            .Should()
            .BeEquivalentTo(Regions().Matches(code).Select(region => Dedent(region.Groups["code"].Value)));
    }

    [Fact]
    public async Task A_test_against_WireMock_Net_passes_for_a_client_that_keeps_to_the_document() =>
        await ContractTestingSnippets.WireMockAsync();

    [Fact]
    public async Task A_mapping_of_the_user_s_own_goes_first_and_is_held_to_the_document()
    {
        using var server = WireMockServers.Start();
        var stub = server.Serve("jobs.yaml");
        ContractTestingSnippets.Own(server);
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri($"{server.Url}/jobs/13"));

        answer.StatusCode.Should().Be(HttpStatusCode.Gone);
        var call = stub.Journal.Calls.Single();
        call.Violations.Should().BeEmpty();
        call.AnswerViolations.Should().ContainSingle(broken => broken.Actual == "none");
    }

    [Fact]
    public async Task A_server_for_contracts_can_reset_connections()
    {
        using var server = ContractTestingSnippets.ForContracts();
        server.Serve("jobs.yaml").For("getJob").Answer().Reset();
        using var client = new HttpClient();

        var call = () => client.GetAsync(new Uri($"{server.Url}/jobs/7"));

        await call.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task Plain_matchers_answer_too()
    {
        using var server = WireMockServers.Start();
        using var stub = ContractTestingSnippets.Patterns(server);
        using var client = new HttpClient();

        (await client.GetStringAsync(new Uri($"{server.Url}/jobs/7"))).Should().Contain("processing");
    }

    [Fact]
    public async Task A_test_against_the_stub_passes_for_a_client_that_keeps_to_the_document() =>
        await ContractTestingSnippets.ServeAsync();

    [Fact]
    public async Task Scripted_answers_come_in_the_order_that_the_page_promises()
    {
        await using var stub = await ContractServer.StartAsync("jobs.yaml");
        ContractTestingSnippets.Script(stub);
        using var client = new HttpClient();

        var answers = new List<string>();
        foreach (var id in new[] { 7, 7, 7, 7, 7, 8 })
        {
            using var answer = await client.GetAsync(new Uri($"{stub.BaseUrl}/jobs/{id}"));
            answers.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        answers
            .Should()
            .Equal(
                """200 {"id":"7","state":"processing"}""",
                """200 {"id":"7","state":"processing"}""",
                """429 {"code":"rate_limited"}""",
                """200 {"id":"7","state":"complete"}""",
                """200 {"id":"7","state":"complete"}""",
                """404 {"code":"not_found"}"""
            );
    }

    [Fact]
    public async Task A_scope_has_answers_and_a_journal_of_its_own()
    {
        await using var stub = await ContractServer.StartAsync("jobs.yaml");
        var scoped = ContractTestingSnippets.Scope(stub);

        var inScope = await scoped.Jobs["7"].GetAsync();
        var outside = await ContractTestingSnippets.Client(stub.BaseUrl).Jobs["7"].GetAsync();

        inScope!.State.Should().Be(Job_state.Failed);
        outside!.State.Should().Be(Job_state.Processing);
    }

    [Fact]
    public void Only_the_typed_exception_has_a_code()
    {
        var codeOf = ContractTestingSnippets.Failures().ErrorCodeOf!;

        codeOf(new JobsException("not_found")).Should().Be("not_found");
        codeOf(new HttpRequestException()).Should().BeNull();
    }

    private static string Dedent(string code)
    {
        var lines = code.Trim('\n').TrimEnd().Split('\n');
        var margin = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > margin ? line[margin..] : "")).Trim();
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("#region [a-z]+\n(?<code>.*?)[ ]*#endregion", RegexOptions.Singleline)]
    private static partial Regex Regions();
}
