using OpenApi.Contract;

namespace OpenApi.Tour.Stops;

/// <summary>A flow of several calls, told step by step. A step that fails ends the flow.</summary>
/// <param name="document">The file under <c>specs</c>.</param>
internal abstract class FlowStop(string document) : ITourStop
{
    private static readonly TimeSpan FlowLimit = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StepResult>> VisitAsync(TourConsole console, CancellationToken cancellationToken)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "specs", document);
        var server = await ContractServer.StartAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            using var wire = new WireRecorder();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(FlowLimit);
            var results = new List<StepResult>();
            try
            {
                await foreach (var told in RunAsync(server, wire, console, limit.Token).ConfigureAwait(false))
                {
                    Tell(new StepResult(told, wire.Request, told, false, true, wire.Take()));
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                var outcome = $"unexpected {exception.GetType().Name}: {exception.Message}";
                Tell(new StepResult(Title, wire.Request, outcome, true, false, wire.Take()));
            }

            return results;

            void Tell(StepResult result)
            {
                console.Step(result);
                results.Add(result);
            }
        }
    }

    /// <summary>Runs the flow and tells in a few words what each step gave.</summary>
    protected abstract IAsyncEnumerable<string> RunAsync(
        ContractServer server,
        HttpMessageHandler wire,
        TourConsole console,
        CancellationToken cancellationToken
    );
}
