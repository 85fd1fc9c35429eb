using OpenApi.Contract.Description;
using OpenApi.Contract.Requests;
using OpenApi.Documents.Meaning;

namespace OpenApi.Contract.Suites;

/// <summary>
/// Proves a generated Kiota-style client against its document: every request example, every documented answer, every
/// documented failure. It finds its way through the client by the URL templates of the request builders and needs no code per
/// operation.
/// </summary>
/// <example>
/// <code>
/// private static readonly ClientSuite Suite = new(contract, stub.CreateHandler, handler =&gt; new PetClient(
///     new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(handler)) { BaseUrl = url }));
/// public static TheoryData&lt;string&gt; Cases =&gt; [.. Suite.Names];
/// [Theory, MemberData(nameof(Cases))]
/// public async Task The_client_keeps_to_its_document(string name)
/// {
///     var result = await Suite.RunAsync(name);
///     Assert.SkipWhen(result.Outcome is SuiteOutcome.NotApplicable, result.ToString());
/// }
/// </code>
/// </example>
public sealed class ClientSuite
{
    private readonly Func<HttpMessageHandler> stub;
    private readonly Func<HttpMessageHandler, object> makeClient;
    private readonly SuiteOptions options;
    private readonly Dictionary<string, SuiteCase> cases;

    /// <summary>Makes a suite.</summary>
    /// <param name="contract">What the client was generated from.</param>
    /// <param name="stub">Makes the handler that reaches the stub: that of a <see cref="ContractServer"/>, or one over sockets.</param>
    /// <param name="makeClient">Makes the client on top of a handler; its base URL must lead to the stub.</param>
    /// <param name="options">How to look at the client, or null for the defaults.</param>
    public ClientSuite(
        ServiceContract contract,
        Func<HttpMessageHandler> stub,
        Func<HttpMessageHandler, object> makeClient,
        SuiteOptions? options = null
    )
    {
        this.stub = stub;
        this.makeClient = makeClient;
        this.options = options ?? new SuiteOptions();
        cases = contract
            .Operations.Where(this.options.Includes)
            .SelectMany(CasesOf)
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .SelectMany(same => same.Select((one, at) => (Name: at == 0 ? one.Name : $"{one.Name} #{at + 1}", one)))
            .ToDictionary(named => named.Name, named => named.one, StringComparer.Ordinal);
    }

    /// <summary>The cases in the order of the document.</summary>
    public IReadOnlyCollection<SuiteCase> Cases => cases.Values;

    /// <summary>The names of the cases in the order of the document.</summary>
    public IReadOnlyCollection<string> Names => cases.Keys;

    /// <summary>Runs a case.</summary>
    /// <param name="name">The name of the case.</param>
    /// <param name="cancellationToken">Gives the case up.</param>
    /// <returns>What was proved; a case that could prove nothing of this client says so, and is to be skipped.</returns>
    /// <exception cref="ContractSuiteException">The client does not do what the document says.</exception>
    public Task<SuiteResult> RunAsync(string name, CancellationToken cancellationToken = default) =>
        RunAsync(cases[name], cancellationToken);

    /// <summary>Runs a case.</summary>
    /// <param name="suiteCase">The case.</param>
    /// <param name="cancellationToken">Gives the case up.</param>
    /// <returns>What was proved; a case that could prove nothing of this client says so, and is to be skipped.</returns>
    /// <exception cref="ContractSuiteException">The client does not do what the document says.</exception>
    public async Task<SuiteResult> RunAsync(SuiteCase suiteCase, CancellationToken cancellationToken = default)
    {
        using var tap = new WireTap(stub(), suiteCase);
        if (suiteCase.Kind == SuiteCaseKind.Wire)
        {
            await WireCheck.RunAsync(suiteCase, tap, cancellationToken).ConfigureAwait(false);
            return SuiteResult.Proved(suiteCase, suiteCase.Answer?.Media?.Name);
        }

        var client = makeClient(tap);
        var builder =
            BuilderWalk.Find(client, suiteCase.Request)
            ?? throw new ContractSuiteException(
                suiteCase,
                $"the client {client.GetType().Name} has no request builder for {suiteCase.Operation.Template}"
            );
        var call =
            OperationCall.Find(builder, suiteCase.Operation)
            ?? throw new ContractSuiteException(
                suiteCase,
                $"the builder {builder.GetType().FullName} has no method for {suiteCase.Operation.Method}"
            );
        return await new CaseRun(suiteCase, call, tap, options).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<SuiteCase> CasesOf(ContractOperation operation)
    {
        var requests = DocumentedRequest.ListOf(operation);
        foreach (var request in requests)
        {
            yield return new SuiteCase(SuiteCaseKind.Request, request, null);
        }

        foreach (var answer in operation.Answers)
        {
            yield return new SuiteCase(
                answer.IsSuccess ? SuiteCaseKind.Response : SuiteCaseKind.Error,
                requests[0],
                answer
            );
            if (answer is { IsSuccess: true, Media: { } media } && MediaTypeName.IsJson(media.Name))
            {
                yield return new SuiteCase(SuiteCaseKind.Unknown, requests[0], answer);
            }

            // The client may ask for another media type of the same status; on the wire every answer is proved.
            yield return new SuiteCase(SuiteCaseKind.Wire, requests[0], answer);
        }
    }
}
