using OpenApi.Changes.Wire.Findings;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>Compares an operation with everything that belongs to it.</summary>
/// <param name="comparison">The run.</param>
internal sealed class OperationComparer(Comparison comparison)
{
    public void Compare(OperationPair pair)
    {
        var site = new Site(OperationMatch.Address(pair.Old));
        comparison.Add(site, OperationTraits.Compare(pair));
    }
}
