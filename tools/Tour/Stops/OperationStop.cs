using OpenApi.Contract;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Description;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;

namespace OpenApi.Tour.Stops;

/// <summary>Calls one operation for each answer that its document has: first the success, then every failure.</summary>
/// <param name="document">The file under <c>specs</c>.</param>
/// <param name="operationId">The operation.</param>
internal abstract class OperationStop(string document, string operationId) : ITourStop
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(30);

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
            var call = Connect(new Uri(server.BaseUrl), wire);
            var results = new List<StepResult>();
            var operation = server.Contract.Operation(operationId);
            foreach (var answer in operation.Answers.OrderByDescending(answer => answer.IsSuccess))
            {
                server.Reset();
                server.For(operation.Id).Answer(answer.ToStubAnswer());
                var result = await StepAsync(answer, wire, call, cancellationToken).ConfigureAwait(false);
                console.Step(result);
                results.Add(result);
            }

            return results;
        }
    }

    /// <summary>Makes the client, and the call that is shown.</summary>
    /// <param name="baseUrl">The stub.</param>
    /// <param name="wire">What the client must send through.</param>
    /// <returns>The call; its result is told in a few words.</returns>
    protected abstract Func<CancellationToken, Task<string>> Connect(Uri baseUrl, HttpMessageHandler wire);

    /// <summary>The code as the service's enum names it.</summary>
    protected abstract string NameOf(ServiceException exception);

    /// <summary>A tour shows each answer once: nothing is repeated, and nothing waits for a quota.</summary>
    protected static void ShowEachAnswerOnce(ServiceClientOptions options)
    {
        options.Resilience.MaximumAttempts = 1;
        options.Quotas.Enabled = false;
    }

    private async Task<StepResult> StepAsync(
        DocumentedAnswer answer,
        WireRecorder wire,
        Func<CancellationToken, Task<string>> call,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(CallLimit);
        string outcome;
        bool isAsDocumented;
        try
        {
            outcome = await call(limit.Token).ConfigureAwait(false);
            isAsDocumented = answer.IsSuccess;
        }
        catch (ServiceException exception)
        {
            outcome =
                $"{exception.GetType().Name} {NameOf(exception)} ({exception.RawCode ?? "no code"}, HTTP {exception.HttpStatus}, retry: {exception.Retry}): {exception.ServiceMessage}";
            isAsDocumented =
                !answer.IsSuccess && exception.RawCode == answer.ErrorCode && exception.HttpStatus == answer.Status;
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            outcome = $"unexpected {exception.GetType().Name}: {exception.Message}";
            isAsDocumented = false;
        }

        return new StepResult(answer.Title, wire.Request, outcome, !answer.IsSuccess, isAsDocumented, wire.Take());
    }
}
