using AiToEarn.Configuration;
using OpenApi.Contract;
using OpenApi.Contract.Description;
using OpenApi.Runtime.Pipeline;

namespace AiToEarn.Tests.Stubs;

/// <summary>One stub of the service for all tests; each test opens a scope of its own.</summary>
public sealed class AiToEarnStub : IAsyncLifetime
{
    public const string Key = "planted-key-4711";

    public ContractServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        const string document = "specs/aitoearn.openapi.json";
        var path = Path.Combine(AiToEarnDocument.FolderOf(document), document);
        Server = await ContractServer.StartAsync(ServiceContract.Load([path]));
    }

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    /// <summary>A client of a scope through the real pipeline and real sockets; nothing is repeated unless a test wants it.</summary>
    public static AiToEarnClient Client(ContractScope scope, Action<AiToEarnOptions>? configure = null) =>
        AiToEarnClientFactory.Create(Options(scope, configure));

    /// <summary>The HTTP client that <see cref="Client"/> sends with.</summary>
    public static HttpClient Http(ContractScope scope) =>
        AiToEarnPipeline.Create(Options(scope), new ServiceDependencies()).CreateHttpClient();

    private static AiToEarnOptions Options(ContractScope scope, Action<AiToEarnOptions>? configure = null)
    {
        var options = new AiToEarnOptions { ApiKey = Key, BaseUrl = new Uri(scope.BaseUrl) };
        options.Resilience.MaximumAttempts = 1;
        configure?.Invoke(options);
        return options;
    }
}

[CollectionDefinition(Name)]
public sealed class AiToEarnStubs : ICollectionFixture<AiToEarnStub>
{
    public const string Name = "stub of AiToEarn";
}
