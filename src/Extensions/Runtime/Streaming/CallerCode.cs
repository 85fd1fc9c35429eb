using System.Runtime.ExceptionServices;

namespace OpenApi.Runtime.Streaming;

/// <summary>
/// Runs code of the caller's in the middle of a request, such as a progress callback or a read from the caller's stream, and remembers its failure:
/// the HTTP client passes an <see cref="IOException"/> of it off as one of the connection. For one request at a time.
/// </summary>
public sealed class CallerCode
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether the code has failed, so that what the request ended in says nothing about the connection.</summary>
    public bool HasFailed => _failure is not null;

    /// <summary>Runs the code; its failure ends the request.</summary>
    /// <param name="code">The code.</param>
    public void Run(Action code)
    {
        try
        {
            code();
        }
        catch (Exception failure)
        {
            _failure ??= ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }

    /// <summary>Runs code that waits; its failure ends the request, its cancellation is the request's.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<T> RunAsync<T>(
        Func<CancellationToken, ValueTask<T>> code,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await code(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _failure ??= ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }

    /// <summary>Throws what the code threw, as it was; nothing happens if it did not fail.</summary>
    public void ThrowIfFailed() => _failure?.Throw();
}
