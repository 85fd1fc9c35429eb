using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OpenApi.Extensions.Tests.Secrets;

/// <summary>One method of a package that does something over the network, and a call of it.</summary>
/// <param name="Name">Type and method, such as <c>PushExtensions.PushToAllAsync</c>.</param>
/// <param name="Run">The call; gives everything that it returned.</param>
internal sealed record Flow(string Name, Func<Task<IReadOnlyList<object?>>> Run)
{
    public static Flow Of(string name, Func<Task> call) =>
        new(
            name,
            async () =>
            {
                await call();
                return [];
            }
        );

    public static Flow Of<T>(string name, Func<Task<T>> call) => new(name, async () => [await call()]);

    public static Flow Of<T>(string name, Func<IAsyncEnumerable<T>> call) =>
        new(name, async () => [.. await call().Select(one => (object?)one).ToListAsync()]);
}

/// <summary>How a service behaves while all its flows run.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="Succeeds">Whether every flow then has to succeed.</param>
/// <param name="Begin">Makes the service behave so.</param>
internal sealed record Circumstance(string Name, bool Succeeds, Func<Task> Begin);

/// <summary>All flows of one package, on a stub of its service, with secrets planted wherever they can be.</summary>
internal abstract class ServiceFlows : IAsyncDisposable
{
    private IHost? _host;

    /// <summary>The package.</summary>
    public abstract Assembly Package { get; }

    /// <summary>The calls, in an order that works.</summary>
    public abstract IReadOnlyList<Flow> Flows { get; }

    /// <summary>What the service does, one after the other.</summary>
    public abstract IReadOnlyList<Circumstance> Circumstances { get; }

    /// <summary>What must not be told, as far as it is known by now.</summary>
    public abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>Objects of the package that hold secrets and could be printed.</summary>
    public abstract IEnumerable<object> Holders { get; }

    /// <summary>Proof that the secrets were used: whether the service has seen them.</summary>
    public abstract bool ServiceSawSecrets { get; }

    protected IServiceProvider Services => _host!.Services;

    /// <summary>Starts the stub and the application.</summary>
    public async Task StartAsync(Overheard told)
    {
        await StartServiceAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(told);
        Register(builder.Services);
        _host = builder.Build();
        await _host.StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync();
            _host.Dispose();
        }
    }

    protected abstract Task StartServiceAsync();

    protected abstract void Register(IServiceCollection services);
}
