using Jobs;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using OpenApi.Contract.Description;
using OpenApi.Contract.Suites;
using OpenApi.Contract.WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace OpenApi.Contract.Tests.Docs;

/// <summary>The code of <c>docs/contract-testing.md</c>. Each region is one code block there, word for word.</summary>
internal static class ContractTestingSnippets
{
    public static async Task WireMockAsync()
    {
        #region wiremock
        using var server = WireMockServer.Start();
        var stub = server.Serve("jobs.yaml"); // every documented answer, every check of a request
        var client = Client(server.Url!); // your client, generated or not

        await client.Jobs["7"].GetAsync();

        stub.Journal.ThrowIfViolated(); // fails with each violation and its line in the document
        #endregion
    }

    public static void Own(WireMockServer server)
    {
        #region own
        server
            .Given(Request.Create().WithPath("/jobs/13").UsingGet())
            .RespondWith(Response.Create().WithStatusCode(410)); // the document knows no such answer: the journal says so
        #endregion
    }

    public static WireMockServer ForContracts()
    {
        #region connection
        var server = WireMockServer.Start(settings => settings.ForContracts());
        #endregion
        return server;
    }

    public static ServedContract Patterns(WireMockServer server)
    {
        #region patterns
        var stub = server.Serve("jobs.yaml", new ServeOptions { Checks = RequestChecks.Patterns });
        #endregion
        return stub;
    }

    public static async Task ServeAsync()
    {
        #region serve
        await using var stub = await ContractServer.StartAsync("jobs.yaml");
        var client = Client(stub.BaseUrl); // your client, generated or not

        await client.Jobs["7"].GetAsync();

        stub.Journal.ThrowIfViolated(); // fails with each violation and its line in the document
        #endregion
    }

    public static void Script(ContractServer stub)
    {
        #region script
        stub.For("getJob").Sequence("processing", "processing", "complete");
        stub.For("getJob").Answer("rateLimited").WithHeader("Retry-After", "2").Once();
        stub.For("getJob").When(call => call.PathValues["id"] == "8").Answer("notFound");
        stub.For("startJob").Answer().After(TimeSpan.FromMinutes(1)).Once(); // by the stub's TimeProvider: nothing sleeps
        stub.For("startJob").Answer().Slowly(pieceBytes: 16, TimeSpan.FromSeconds(1)).Once();
        stub.For("startJob").Answer().Truncated(afterBytes: 10); // also: WithInvalidJson(), Reset(), WithStatus(503)
        #endregion
    }

    public static JobsClient Scope(ContractServer stub)
    {
        #region scope
        var scope = stub.OpenScope();
        scope.For("getJob").Answer("failed");
        var client = Client(scope.BaseUrl);
        #endregion
        return client;
    }

    public static SuiteOptions Failures()
    {
        #region failures
        var options = new SuiteOptions
        {
            ErrorCodeOf = failure => (failure as JobsException)?.Code, // null for every other exception
            OwnQuery = new HashSet<string> { "signature" }, // what the client adds by itself
        };
        #endregion
        return options;
    }

    public static JobsClient Client(string url) => new(Adapter(new SocketsHttpHandler(), url));

    public static HttpClientRequestAdapter Adapter(HttpMessageHandler wire, string url = "https://jobs.example") =>
        new(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(wire)) { BaseUrl = url };
}

/// <summary>A typed failure, as the extensions of a client throw it.</summary>
internal sealed class JobsException(string code) : ApiException
{
    public string Code => code;
}

/// <summary>The suite of the page, which runs here as it would in a consumer's tests.</summary>
public sealed class JobsClientTests
{
    #region suite
    private static readonly ServiceContract Contract = ServiceContract.Load("jobs.yaml");
    private static readonly ContractServer Stub = ContractServer.InProcess(Contract);
    private static readonly ClientSuite Suite = new(
        Contract,
        Stub.CreateHandler,
        wire => new JobsClient(Adapter(wire))
    );

    public static TheoryData<string> Cases => [.. Suite.Names];

    [Theory, MemberData(nameof(Cases))]
    public async Task The_client_keeps_to_its_document(string name)
    {
        var result = await Suite.RunAsync(name);
        Assert.SkipWhen(result.Outcome is SuiteOutcome.NotApplicable, result.ToString());
    }
    #endregion

    private static HttpClientRequestAdapter Adapter(HttpMessageHandler wire) => ContractTestingSnippets.Adapter(wire);
}
