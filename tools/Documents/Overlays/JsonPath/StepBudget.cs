namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>Counts the work of queries, so that no query and no document can keep a build busy without end.</summary>
/// <param name="most">How many values may be looked at.</param>
/// <param name="cancellationToken">Ends the work.</param>
public sealed class StepBudget(long most, CancellationToken cancellationToken)
{
    private const int StepsBetweenChecks = 1_024;
    private const int CharactersOfAStep = 64;
    private long steps;

    /// <summary>Counts one value.</summary>
    /// <param name="text">What is read of it; a long text counts for more.</param>
    /// <exception cref="StepBudgetException">There were too many.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public void Step(string text = "")
    {
        var before = steps;
        steps += 1 + (text.Length / CharactersOfAStep);
        if (before / StepsBetweenChecks != steps / StepsBetweenChecks)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (steps > most)
        {
            throw new StepBudgetException();
        }
    }
}

/// <summary>A query asks for more work than is done.</summary>
public sealed class StepBudgetException() : Exception("The query takes too much work; make it more specific.");
