using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Notes;
using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests.Suites;

/// <summary>A case says what it proved, and never passes where it compared nothing.</summary>
public sealed class SuiteResultTests
{
    private static readonly ServiceContract Contract = ServiceContract.Load(Specs.TestFile("Suites/notes.yaml"));
    private static readonly ContractServer Stub = ContractServer.InProcess(Contract);

    [Fact]
    public async Task A_request_in_the_media_type_of_its_example_is_proved_in_it()
    {
        var result = await Suite().RunAsync("addNote: request plain");

        result.Outcome.Should().Be(SuiteOutcome.Proved);
        result.MediaType.Should().Be("application/json");
    }

    [Fact]
    public async Task An_example_of_a_form_is_proved_in_the_json_that_the_client_sends()
    {
        var result = await Suite().RunAsync("addNote: request form (application/x-www-form-urlencoded)");

        result.Outcome.Should().Be(SuiteOutcome.Proved);
        result.MediaType.Should().Be("application/json");
    }

    [Fact]
    public async Task A_value_that_is_lost_in_another_media_type_than_the_examples_is_found()
    {
        var run = () =>
            Suite(new Tampering("\"stars\":5", "\"stars\":4"))
                .RunAsync("addNote: request form (application/x-www-form-urlencoded)");

        (await run.Should().ThrowAsync<ContractSuiteException>())
            .Which.Message.Should()
            .Contain("what left the client differs from the example: body /stars: expected 5, got 4");
    }

    [Fact]
    public async Task An_example_that_the_media_type_of_the_client_cannot_hold_proves_nothing_and_says_why()
    {
        var result = await Suite().RunAsync("addNote: request quoted (application/x-www-form-urlencoded)");

        result.Outcome.Should().Be(SuiteOutcome.NotApplicable);
        result.MediaType.Should().BeNull();
        result
            .Reason.Should()
            .StartWith(
                "the client sends application/json, whose schema the example of application/x-www-form-urlencoded breaks: "
            )
            .And.Contain("/stars");
    }

    [Fact]
    public async Task A_multipart_form_that_breaks_its_schema_is_found()
    {
        (await Suite().RunAsync("addScan: request scan (multipart/form-data)"))
            .MediaType.Should()
            .Be("multipart/form-data");

        var run = () => Suite(new Tampering("title", "label")).RunAsync("addScan: request scan (multipart/form-data)");

        (await run.Should().ThrowAsync<ContractSuiteException>())
            .Which.Message.Should()
            .Contain("what left the client differs from the example: ")
            .And.Contain("title");
    }

    [Fact]
    public async Task An_answer_that_the_client_never_accepts_proves_nothing_and_says_why()
    {
        var result = await Suite().RunAsync("countNotes: response 200 table (text/csv)");

        result.Outcome.Should().Be(SuiteOutcome.NotApplicable);
        result.Reason.Should().Contain("never text/csv");
        result.ToString().Should().StartWith("countNotes: response 200 table (text/csv): not applicable: ");
    }

    [Fact]
    public async Task An_answer_without_a_model_has_no_unknown_members_to_lose()
    {
        var result = await Suite().RunAsync("countNotes: unknown 200 some");

        result.Outcome.Should().Be(SuiteOutcome.NotApplicable);
        result.Reason.Should().Contain("no model");
    }

    [Fact]
    public async Task A_single_value_is_compared_with_what_came_back()
    {
        (await Suite().RunAsync("countNotes: response 200 some")).Outcome.Should().Be(SuiteOutcome.Proved);

        var run = () => Suite(new Tampering("7", "8")).RunAsync("countNotes: response 200 some");

        (await run.Should().ThrowAsync<ContractSuiteException>())
            .Which.Message.Should()
            .Contain("the client gives another value than the one that came back");
    }

    /// <summary>The cases of the three documents that prove nothing; each is seen here before it is skipped elsewhere.</summary>
    [Fact]
    public async Task Few_cases_of_the_three_documents_prove_nothing_and_none_of_them_is_a_request()
    {
        var idle = new List<SuiteResult>();
        foreach (
            var (contract, client) in new[]
            {
                (Specs.AiToEarn, Clients.AiToEarn),
                (Specs.TimPush, Clients.TimPush),
                (Specs.TikTok, (Func<HttpMessageHandler, object>)Clients.TikTok),
            }
        )
        {
            await using var stub = ContractServer.InProcess(contract);
            var suite = new ClientSuite(contract, stub.CreateHandler, client);
            foreach (var one in suite.Cases)
            {
                var result = await suite.RunAsync(one);
                if (result.Outcome is SuiteOutcome.NotApplicable)
                {
                    idle.Add(result);
                }
            }
        }

        idle.GroupBy(result => result.Case.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Count())
            .Should()
            .Equal(
                new Dictionary<SuiteCaseKind, int>
                {
                    [SuiteCaseKind.Response] = 6,
                    [SuiteCaseKind.Unknown] = 3,
                    [SuiteCaseKind.Error] = 1,
                },
                string.Join('\n', idle)
            );
    }

    private static ClientSuite Suite(Tampering? tampering = null) =>
        new(
            Contract,
            Stub.CreateHandler,
            wire => new NotesClient(
                new HttpClientRequestAdapter(
                    new AnonymousAuthenticationProvider(),
                    httpClient: new HttpClient(tampering?.Over(wire) ?? wire)
                )
                {
                    BaseUrl = "https://notes.example",
                }
            )
        );

    /// <summary>Makes a good client a bad one: replaces a text in what it sends and in what it gets.</summary>
    private sealed class Tampering(string from, string to) : DelegatingHandler
    {
        public Tampering Over(HttpMessageHandler wire)
        {
            InnerHandler = wire;
            return this;
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Content = await ReplacedAsync(request.Content, cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            response.Content = await ReplacedAsync(response.Content, cancellationToken);
            return response;
        }

        private async Task<HttpContent?> ReplacedAsync(HttpContent? content, CancellationToken cancellationToken)
        {
            if (content is null)
            {
                return null;
            }

            var text = await content.ReadAsStringAsync(cancellationToken);
            var replaced = new StringContent(text.Replace(from, to, StringComparison.Ordinal));
            replaced.Headers.ContentType = content.Headers.ContentType;
            return replaced;
        }
    }
}
