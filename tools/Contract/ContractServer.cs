using System.Collections.Concurrent;
using System.Globalization;
using OpenApi.Contract.Coverage;
using OpenApi.Contract.Description;
using OpenApi.Contract.Hosting;
using OpenApi.Contract.Journal;
using OpenApi.Contract.Scripting;

namespace OpenApi.Contract;

/// <summary>
/// A stub of the services that OpenAPI documents describe. It knows every documented answer, checks every request against
/// its document and keeps a journal. <c>Prefer: code=400, example=name</c> on a request picks an answer; so does
/// <see cref="For(string)"/> from code; otherwise the first success is sent. Thread-safe.
/// </summary>
public sealed class ContractServer : IAsyncDisposable
{
    private readonly StubEngine engine;
    private SocketHost? host;
    private int scopes;

    private ContractServer(ServiceContract contract, ContractServerOptions options) =>
        engine = new StubEngine(contract, options);

    /// <summary>What the stub stands for.</summary>
    public ServiceContract Contract => engine.Contract;

    /// <summary>The address to send requests to, without a slash at its end.</summary>
    /// <exception cref="InvalidOperationException">The server was made without sockets.</exception>
    public string BaseUrl => engine.Root.BaseUrl;

    /// <summary>The calls of all scopes.</summary>
    public CallJournal Journal => engine.Root.Journal;

    /// <summary>What the calls of all scopes touched of the documents until now.</summary>
    public CoverageReport Coverage => engine.Coverage;

    /// <summary>What calls leave behind for later ones.</summary>
    public ConcurrentDictionary<string, object> State => engine.Root.State;

    /// <summary>Starts a stub on sockets.</summary>
    /// <param name="documents">The paths of the documents, JSON or YAML.</param>
    /// <param name="options">The settings, or null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ContractDocumentException">A document cannot be used.</exception>
    /// <exception cref="IOException">A file cannot be read, or the address is taken.</exception>
    public static Task<ContractServer> StartAsync(
        IEnumerable<string> documents,
        ContractServerOptions? options = null,
        CancellationToken cancellationToken = default
    ) => StartAsync(ServiceContract.Load(documents), options, cancellationToken);

    /// <summary>Starts a stub on sockets.</summary>
    /// <param name="document">The path of the document, JSON or YAML.</param>
    /// <param name="options">The settings, or null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ContractDocumentException">The document cannot be used.</exception>
    /// <exception cref="IOException">The file cannot be read, or the address is taken.</exception>
    public static Task<ContractServer> StartAsync(
        string document,
        ContractServerOptions? options = null,
        CancellationToken cancellationToken = default
    ) => StartAsync([document], options, cancellationToken);

    /// <summary>Starts a stub on sockets.</summary>
    /// <param name="contract">What it stands for; it can be shared by many servers.</param>
    /// <param name="options">The settings, or null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<ContractServer> StartAsync(
        ServiceContract contract,
        ContractServerOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var server = new ContractServer(contract, options ?? ContractServerOptions.Default);
        server.host = await SocketHost
            .StartAsync(server.engine, options ?? ContractServerOptions.Default, cancellationToken)
            .ConfigureAwait(false);
        server.engine.Url = server.host.Url;
        return server;
    }

    /// <summary>Makes a stub without sockets, to be called through <see cref="CreateHandler"/>.</summary>
    /// <param name="contract">What it stands for; it can be shared by many servers.</param>
    /// <param name="options">The settings, or null for the defaults.</param>
    public static ContractServer InProcess(ServiceContract contract, ContractServerOptions? options = null) =>
        new(contract, options ?? ContractServerOptions.Default);

    /// <summary>Sets what an operation answers to all scopes that do not say otherwise.</summary>
    /// <param name="operation">An <c>operationId</c>, or method and path as in <c>POST /v2/video/query/</c>.</param>
    /// <exception cref="ArgumentException">No operation has the name.</exception>
    public OperationScript For(string operation) => engine.Root.For(operation);

    /// <summary>Opens a part of the server for one test: own address, answers, state and journal.</summary>
    /// <param name="name">A name that can stand in a path, or null to have one made.</param>
    /// <exception cref="ArgumentException">A scope of that name is open.</exception>
    public ContractScope OpenScope(string? name = null) =>
        engine.NewScope(name ?? "s" + Interlocked.Increment(ref scopes).ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends a scope; requests to its address are answered 404 from then on.</summary>
    public void CloseScope(ContractScope scope) => engine.EndScope(scope.Name);

    /// <summary>
    /// A handler for <see cref="HttpClient"/> that answers without sockets, whatever host the request names. Each call makes
    /// a new one.
    /// </summary>
    public HttpMessageHandler CreateHandler() => engine.Root.CreateHandler();

    /// <summary>Takes back all scripted answers and the state of the server itself.</summary>
    public void Reset() => engine.Root.Reset();

    /// <summary>Closes the sockets; calls that are still running have a short grace, then end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref host, null) is { } open)
        {
            await open.DisposeAsync().ConfigureAwait(false);
        }
    }
}
