using System.Globalization;
using OpenApi.Conformance.Checking;

namespace OpenApi.Conformance.Results;

/// <summary>What a run comes to in all.</summary>
public sealed record Figures
{
    /// <summary>The documents that were tried.</summary>
    public required int Documents { get; init; }

    /// <summary>Those that gave a client.</summary>
    public required int Clients { get; init; }

    /// <summary>Those that cannot be used.</summary>
    public required int Unusable { get; init; }

    /// <summary>Those on which the generator threw.</summary>
    public required int Exceptions { get; init; }

    /// <summary>Those that took too long.</summary>
    public required int Hangs { get; init; }

    /// <summary>The compile errors of all clients.</summary>
    public required int Errors { get; init; }

    /// <summary>The compile warnings of all clients.</summary>
    public required int Warnings { get; init; }

    /// <summary>The operations of all documents that gave a client.</summary>
    public required int Operations { get; init; }

    /// <summary>The operations that clients lack.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The files of all clients.</summary>
    public required int Files { get; init; }

    /// <summary>Adds results up.</summary>
    public static Figures Of(IReadOnlyCollection<DocumentResult> results) =>
        new()
        {
            Documents = results.Count,
            Clients = results.Count(result => result.Outcome == Outcome.Client),
            Unusable = results.Count(result => result.Outcome == Outcome.Unusable),
            Exceptions = results.Count(result => result.Outcome == Outcome.Exception),
            Hangs = results.Count(result => result.Outcome == Outcome.Hang),
            Errors = results.Sum(result => result.Errors),
            Warnings = results.Sum(result => result.Warnings),
            Operations = results.Sum(result => result.Operations),
            LeftOut = results.Sum(result => result.LeftOut),
            Files = results.Sum(result => result.Files),
        };

    /// <summary>The figures as a text of a few lines.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Documents} documents: {Clients} clients, {Unusable} unusable, {Exceptions} exceptions, {Hangs} hangs
            {Errors} compile errors, {Warnings} compile warnings in {Files} files
            {LeftOut} of {Operations} operations left out ({Share(LeftOut, Operations):0.000} %)
            """
        );

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
