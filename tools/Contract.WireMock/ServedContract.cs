using System.Collections.Concurrent;
using OpenApi.Contract.Coverage;
using OpenApi.Contract.Description;
using OpenApi.Contract.Journal;
using OpenApi.Contract.Scripting;
using OpenApi.Contract.WireMock.Answers;
using OpenApi.Contract.WireMock.Loading;
using OpenApi.Contract.WireMock.Mappings;
using OpenApi.Contract.WireMock.Requests;
using OpenApi.Contract.WireMock.Scripting;
using WireMock;
using WireMock.Server;

namespace OpenApi.Contract.WireMock;

/// <summary>
/// A contract on a WireMock.Net server: its journal and coverage, and what its operations answer. The mappings, log entries
/// and scenarios are those of the server. Thread-safe.
/// </summary>
public sealed class ServedContract : IDisposable
{
    /// <summary>Ids are looked up and then taken; one contract at a time, so that no two take the same.</summary>
    private static readonly Lock Loading = new();

    private readonly ServeOptions options;
    private readonly StubEngine engine;
    private readonly ServedCalls calls;
    private readonly ContractMappings mappings;
    private readonly MappingBoard board;
    private readonly PatternMappings? patterns;
    private readonly LogFeed feed;

    private ServedContract(WireMockServer server, ServiceContract contract, ServeOptions options)
    {
        this.options = options;
        Server = server;
        var taken = server.Mappings.Select(mapping => mapping.Guid).ToHashSet();
        var ids = new MappingIds(contract, taken.Contains);
        mappings = new ContractMappings(contract, ids, options.Priority, options.AnswerUnknownPaths);
        patterns =
            options.Checks == RequestChecks.Patterns ? PatternMappings.Of(contract, ids, options.Priority) : null;
        calls = new ServedCalls(Decide);
        board = new MappingBoard(server, calls, AnswerAsync);
        engine = new StubEngine(contract, options.Stub, new ServedScript(server, mappings, board));
        PutDocumented();
        feed = new LogFeed(
            server,
            board,
            calls,
            engine,
            patterns?.Answers ?? new Dictionary<Guid, DocumentedAnswer?>()
        );
    }

    /// <summary>What the server stands for.</summary>
    public ServiceContract Contract => engine.Contract;

    /// <summary>The server.</summary>
    public WireMockServer Server { get; }

    /// <summary>
    /// The calls that the contract answered, those to its paths that mappings of your own answered, and those that nothing
    /// answered. The latter two come from the server's log, which must not be turned off for them.
    /// </summary>
    public CallJournal Journal => engine.Root.Journal;

    /// <summary>What the calls of the journal touched of the documents until now.</summary>
    public CoverageReport Coverage => engine.Coverage;

    /// <summary>What calls leave behind for later ones.</summary>
    public ConcurrentDictionary<string, object> State => engine.Root.State;

    /// <summary>
    /// Sets what an operation answers. Each scripted answer is a mapping of the server, and a sequence one of its scenarios:
    /// it begins anew when the server's scenarios are reset.
    /// </summary>
    /// <param name="operation">An <c>operationId</c>, or method and path as in <c>POST /v2/video/query/</c>.</param>
    /// <exception cref="ArgumentException">No operation has the name.</exception>
    public OperationScript For(string operation) => engine.Root.For(operation);

    /// <summary>Sets what an operation answers.</summary>
    public OperationScript For(ContractOperation operation) => engine.Root.For(operation);

    /// <summary>
    /// Takes back all scripted answers and the state, and puts the mappings of the documents there again where the server
    /// was reset meanwhile. The journal and mappings of your own stay.
    /// </summary>
    public void Reset()
    {
        lock (Loading)
        {
            engine.Root.Reset();
            board.TakeAll();
            PutDocumented();
        }
    }

    /// <summary>Takes the contract out of the server, which goes on with all other mappings.</summary>
    public void Dispose()
    {
        feed.Dispose();
        engine.Root.Reset();
        board.TakeAll();
    }

    internal static ServedContract On(WireMockServer server, ServiceContract contract, ServeOptions options)
    {
        lock (Loading)
        {
            return new ServedContract(server, contract, options);
        }
    }

    private void PutDocumented()
    {
        if (patterns is not null)
        {
            board.Put(patterns);
            return;
        }

        foreach (var mapping in mappings.Documented)
        {
            board.Put(mapping);
        }
    }

    private ServedCall Decide(IRequestMessage message)
    {
        var decision = engine.Decide(CallReader.Read(message), engine.Root);
        return new ServedCall(decision, mappings.For(decision));
    }

    private async Task<IResponseMessage> AnswerAsync(IRequestMessage message)
    {
        var answer = engine.Answer(calls.Of(message).Decision);
        await AnswerDelivery.PrepareAsync(message, answer, options.Time).ConfigureAwait(false);
        return new GivenAnswer(answer, hasBody: message.Method != "HEAD");
    }
}
