using OpenApi.Contract.Coverage;
using OpenApi.Contract.Description;
using OpenApi.Contract.Mutation;
using OpenApi.Contract.Requests;
using OpenApi.Contract.Suites;

namespace OpenApi.Contract.Tests.Coverage;

/// <summary>
/// What the suites and the mutants together touch of the three documents. It is made once and shared, for a test run may
/// take its classes in any order.
/// </summary>
public sealed class CoverageRun : IAsyncLifetime
{
    public CoverageReport Report { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Report = CoverageReport.Merge(
            await OfAsync(Specs.AiToEarn, Clients.AiToEarn),
            await OfAsync(Specs.TimPush, Clients.TimPush),
            await OfAsync(Specs.TikTok, Clients.TikTok)
        );

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<CoverageReport> OfAsync(ServiceContract contract, Func<HttpMessageHandler, object> client)
    {
        await using var server = ContractServer.InProcess(contract);
        var suite = new ClientSuite(contract, server.CreateHandler, client);
        foreach (var one in suite.Cases)
        {
            await suite.RunAsync(one);
        }

        using var http = new HttpClient(server.CreateHandler());
        foreach (var request in Requests(contract))
        {
            using var message = request.ToMessage("https://stub.test");
            using var response = await http.SendAsync(message);
        }

        return server.Coverage;
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
