using System.Text.Json.Nodes;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Contract.Journal;
using OpenApi.Contract.Scripting;
using OpenApi.Runtime.Pipeline;
using TimPush;
using TimPush.Configuration;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush;

/// <summary>
/// The service on a socket, made from the document: it refuses every request that breaks the document. Clients go through the whole
/// pipeline.
/// </summary>
internal sealed class TimPushStub : IAsyncDisposable
{
    public const long SdkAppId = 88888888;
    public const string SecretKey = "planted-secret-key-5bd2850fff3ecb11";

    private static readonly Lazy<ServiceContract> Contract = new(() =>
        ServiceContract.Load(Path.Combine(Repository.Folder, "specs", "timpush.openapi.yaml"))
    );

    private readonly ContractServer _server;
    private readonly List<HttpClient> _clients = [];

    private TimPushStub(ContractServer server) => _server = server;

    public Uri BaseUrl => new(_server.BaseUrl);

    public CallJournal Journal => _server.Journal;

    public static async Task<TimPushStub> StartAsync() => new(await ContractServer.StartAsync(Contract.Value));

    /// <summary>The ids of all operations.</summary>
    public IEnumerable<string> Operations => _server.Contract.Operations.Select(operation => operation.Id);

    public OperationScript For(string operation) => _server.For(operation);

    public TimPushOptions Options() =>
        new()
        {
            SdkAppId = SdkAppId,
            Identifier = "administrator",
            SecretKey = SecretKey,
            BaseUrl = BaseUrl,
            Quotas = { Enabled = false },
            Resilience = { BaseDelay = TimeSpan.FromMilliseconds(1) },
        };

    public ServiceConnection<TimPushOptions> Connect(Action<TimPushOptions>? configure = null)
    {
        var options = Options();
        configure?.Invoke(options);
        var connection = TimPushClientFactory.Connect(options);
        _clients.Add(connection.Http);
        return connection;
    }

    public TimPushClient Client(Action<TimPushOptions>? configure = null) =>
        TimPushClientFactory.CreateClient(Connect(configure));

    /// <summary>The bodies that an operation was sent, in order.</summary>
    public IReadOnlyList<JsonNode> Bodies(string operation) =>
        [.. Journal.Of(operation).Select(call => JsonNode.Parse(call.Request.Body.Span)!)];

    /// <summary>One query value of each call of an operation, in order.</summary>
    public IReadOnlyList<string?> Queries(string operation, string name) =>
        [
            .. Journal
                .Of(operation)
                .Select(call => call.Request.Query.Where(pair => pair.Key == name).Select(pair => pair.Value).Single()),
        ];

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _server.DisposeAsync();
    }
}

/// <summary>Gives the signatures <c>sig-1</c>, <c>sig-2</c> and so on, a new one after each refusal.</summary>
internal sealed class CountedSignatures : IUserSigSource
{
    private int _count = 1;

    public ValueTask<string> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult($"sig-{_count}");

    public void Invalidate(string refused)
    {
        if (refused == $"sig-{_count}")
        {
            _count++;
        }
    }
}
