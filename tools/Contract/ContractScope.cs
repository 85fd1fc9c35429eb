using System.Collections.Concurrent;
using OpenApi.Contract.Description;
using OpenApi.Contract.Hosting;
using OpenApi.Contract.Journal;
using OpenApi.Contract.Scripting;

namespace OpenApi.Contract;

/// <summary>
/// A part of a server that belongs to one test: its own address, scripted answers, state and journal. A request is in
/// a scope when it is sent to its <see cref="BaseUrl"/>, by its handler, or with its name in the header
/// <c>X-Contract-Scope</c>. Where the scope has no scripted answer those of the server hold.
/// </summary>
public sealed class ContractScope
{
    /// <summary>The header that puts a request into a scope.</summary>
    public const string HeaderName = "X-Contract-Scope";

    internal const string PathPrefix = "/.scope/";

    private readonly StubEngine engine;

    internal ContractScope(string name, StubEngine engine)
    {
        Name = name;
        this.engine = engine;
        Journal = engine.NewJournal();
        Script = new AnswerScript(engine.ScriptHost);
    }

    /// <summary>The scope's name; empty for the server itself.</summary>
    public string Name { get; }

    /// <summary>The address to send requests of this scope to, without a slash at its end.</summary>
    /// <exception cref="InvalidOperationException">The server has no sockets.</exception>
    public string BaseUrl =>
        engine.Url is not { } url
            ? throw new InvalidOperationException(
                "This stub has no sockets. Use CreateHandler(), or start it by ContractServer.StartAsync."
            )
            : url.GetLeftPart(UriPartial.Authority) + (Name.Length > 0 ? PathPrefix + Name : "");

    /// <summary>The calls made in this scope; those of the server hold the calls of all scopes.</summary>
    public CallJournal Journal { get; }

    /// <summary>What calls leave behind for later ones.</summary>
    public ConcurrentDictionary<string, object> State { get; } = new(StringComparer.Ordinal);

    internal AnswerScript Script { get; }

    /// <summary>Sets what an operation answers in this scope.</summary>
    /// <param name="operation">An <c>operationId</c>, or method and path as in <c>POST /v2/video/query/</c>.</param>
    /// <exception cref="ArgumentException">No operation has the name.</exception>
    public OperationScript For(string operation) => new(engine.Contract.Operation(operation), Script);

    /// <summary>Sets what an operation answers in this scope.</summary>
    public OperationScript For(ContractOperation operation) => new(operation, Script);

    /// <summary>Takes back all scripted answers and the state.</summary>
    public void Reset()
    {
        Script.Clear();
        State.Clear();
    }

    /// <summary>
    /// A handler for <see cref="HttpClient"/> that answers without sockets, whatever host the request names. Each call makes
    /// a new one.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new StubMessageHandler(engine, this);
}
