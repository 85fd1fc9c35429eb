using System.Net;
using OpenApi.Contract.Coverage;
using OpenApi.Contract.Description;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests.Coverage;

/// <summary>What an engine answers to a request.</summary>
/// <param name="Request">The request, right or broken in one place.</param>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The media type, or null.</param>
/// <param name="Body">The body.</param>
public sealed record EngineAnswer(string Request, HttpStatusCode Status, string? MediaType, string Body);

/// <summary>Everything that an engine can be asked about a document: the suite of its client, and right and broken requests.</summary>
/// <param name="Report">What was touched.</param>
/// <param name="Answers">What was answered to the requests, in their order.</param>
public sealed record EngineRun(CoverageReport Report, IReadOnlyList<EngineAnswer> Answers)
{
    private static readonly (ServiceContract Contract, Func<HttpMessageHandler, object> Client)[] Services =
    [
        (Specs.AiToEarn, Clients.AiToEarn),
        (Specs.TimPush, Clients.TimPush),
        (Specs.TikTok, Clients.TikTok),
    ];

    /// <summary>Runs all three documents on an engine.</summary>
    /// <param name="open">Makes the engine of a document: how it is reached, and what was touched of the document.</param>
    public static async Task<EngineRun> OfAsync(
        Func<ServiceContract, (Func<HttpMessageHandler> Connect, Func<CoverageReport> Coverage)> open
    )
    {
        var reports = new List<CoverageReport>();
        var answers = new List<EngineAnswer>();
        foreach (var (contract, client) in Services)
        {
            var (connect, coverage) = open(contract);
            var suite = new ClientSuite(contract, connect, client);
            foreach (var one in suite.Cases)
            {
                await suite.RunAsync(one);
            }

            using var http = new HttpClient(connect());
            foreach (var request in Requests(contract))
            {
                answers.Add(await AskAsync(http, request));
            }

            reports.Add(coverage());
        }

        return new EngineRun(CoverageReport.Merge(reports), answers);
    }

    private static async Task<EngineAnswer> AskAsync(HttpClient http, DocumentedRequest request)
    {
        using var message = request.ToMessage("https://stub.test");
        using var response = await http.SendAsync(message);
        return new EngineAnswer(
            $"{request}",
            response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync()
        );
    }

    private static IEnumerable<DocumentedRequest> Requests(ServiceContract contract)
    {
        var valid = contract
            .Operations.SelectMany(operation =>
                DocumentedRequest.ListOf(operation).Concat(DocumentedRequest.Made(operation))
            )
            .ToList();
        return valid.Concat(RequestMutation.OncePerSchema(valid).Select(mutant => mutant.Request));
    }
}
