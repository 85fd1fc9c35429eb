using System.Diagnostics;
using System.Globalization;
using OpenApi.ClientGenerator;
using OpenApi.Documents;
using OpenApi.Documents.Diagnostics;
using OpenApi.Fuzz.Mutation;

namespace OpenApi.Fuzz.Checking;

/// <summary>
/// What must hold for every document: no exception, an end within the bound, an error exactly when there is no client, the same
/// bytes twice, and C# that compiles without a warning.
/// </summary>
internal static class MutantCheck
{
    /// <summary>Larger clients are only parsed, since compiling them would take the time of a hundred others.</summary>
    public const int MostTypesToCompile = 150;

    private static readonly TimeSpan LongestGeneration = TimeSpan.FromSeconds(10);

    /// <summary>Checks one mutant.</summary>
    public static Outcome Run(Mutant mutant, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestGeneration);
        GenerationResult result;
        try
        {
            result = Generate(mutant, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Outcome(mutant, clock.Elapsed, false, false, "hangs");
        }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new Outcome(mutant, clock.Elapsed, false, false, "throws " + fault);
        }
#pragma warning restore CA1031

        var time = clock.Elapsed;
        var failure = Fault(mutant, result, cancellationToken);
        var compiles = result.Model is { } model && model.Types.Count() <= MostTypesToCompile;
        failure ??= result.Model is null ? null : CompilerCheck.FirstProblem(result.Files, compiles, cancellationToken);
        return new Outcome(mutant, time, result.Model is not null, compiles, failure);
    }

    private static string? Fault(Mutant mutant, GenerationResult result, CancellationToken cancellationToken)
    {
        var errors = result.Diagnostics.Where(finding => finding.Descriptor.Severity == Severity.Error).ToList();
        if (result.Model is null && errors.Count == 0)
        {
            return "gives neither a client nor an error";
        }

        if (result.Diagnostics.FirstOrDefault(finding => finding.Offset > mutant.Text.Length) is { } outside)
        {
            return string.Create(CultureInfo.InvariantCulture, $"places {outside.Descriptor.Id} at {outside.Offset}");
        }

        var again = Generate(mutant, cancellationToken);
        return again.Files.SequenceEqual(result.Files) && again.Diagnostics.SequenceEqual(result.Diagnostics)
            ? null
            : "gives other bytes the second time";
    }

    private static GenerationResult Generate(Mutant mutant, CancellationToken cancellationToken) =>
        OpenApi.ClientGenerator.ClientGenerator.Generate(
            mutant.Path,
            mutant.Text,
            new GenerationOptions(),
            ReadOptions.Default,
            cancellationToken
        );
}
