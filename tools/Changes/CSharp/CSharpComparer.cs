using OpenApi.ClientGenerator.Modeling;

namespace OpenApi.Changes.CSharp;

/// <summary>
/// Says what a new version of a document does to C# code that uses the client made from it. It compares the models of both
/// clients, which say everything that is written; nothing is compiled.
/// </summary>
/// <remarks>
/// Code uses a client by naming its types, making objects with the constructors, reading and setting properties as their types,
/// calling methods with their arguments (the configuration of a request as a lambda) and taking results as their types, naming
/// members of enumerations, and converting to bases and interfaces. Code that derives from generated classes, or spells out the
/// type of the configuration argument, may break in further ways.
/// </remarks>
public static class CSharpComparer
{
    /// <summary>Compares two clients, made with the options of each side.</summary>
    /// <param name="old">The client of the old version.</param>
    /// <param name="now">The client of the new version.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The changes: those of the client first, then builders, operations, models and enumerations, each by name.</returns>
    /// <exception cref="InvalidDataException">A client was too large to be made, so there is nothing to compare.</exception>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static IReadOnlyList<Change> Compare(
        ModelingResult old,
        ModelingResult now,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        if (old.Model.Files.Count == 0 || now.Model.Files.Count == 0)
        {
            throw new InvalidDataException(
                "The client of one version is too large to be made; leave paths out with --exclude-path, or compare the wire alone."
            );
        }

        var comparison = new Comparison(new ClientIndex(old), new ClientIndex(now));
        ClientComparer.Compare(comparison);
        cancellationToken.ThrowIfCancellationRequested();
        BuilderComparer.Compare(comparison);
        cancellationToken.ThrowIfCancellationRequested();
        OperationComparer.Compare(comparison);
        cancellationToken.ThrowIfCancellationRequested();
        ModelComparer.Compare(comparison);
        cancellationToken.ThrowIfCancellationRequested();
        EnumComparer.Compare(comparison);
        return comparison.Changes;
    }
}
