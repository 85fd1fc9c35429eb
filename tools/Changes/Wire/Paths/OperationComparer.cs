using OpenApi.Changes.Wire.Bodies;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Changes.Wire.Limits;
using OpenApi.Changes.Wire.Parameters;
using OpenApi.Changes.Wire.Responses;
using OpenApi.Changes.Wire.Security;
using OpenApi.Changes.Wire.Servers;
using OpenApi.Changes.Wire.Webhooks;

namespace OpenApi.Changes.Wire.Paths;

/// <summary>Compares an operation with everything that belongs to it.</summary>
/// <param name="comparison">The run.</param>
/// <param name="schemes">Which security scheme is which.</param>
internal sealed class OperationComparer(Comparison comparison, SchemeNames schemes)
{
    private readonly ParameterComparer parameters = new(comparison);
    private readonly RequestBodyComparer bodies = new(comparison);
    private readonly ResponseComparer responses = new(comparison);
    private readonly WebhookComparer callbacks = new(comparison);

    public void Compare(OperationPair pair)
    {
        var (old, @new) = (pair.Old, pair.New);
        var site = new Site(OperationMatch.Address(old));
        comparison.Add(
            site,
            [
                .. OperationTraits.Compare(pair),
                .. RequirementComparer.Compare(old, @new, schemes),
                .. ServerComparer.Compare(old, @new),
                .. RateLimits.Compare(old.Node, @new.Node),
                .. ErrorCodes.Compare(old.Node, @new.Node),
            ]
        );
        parameters.Compare(site, old, @new);
        bodies.Compare(site, old, @new);
        responses.Compare(site, old, @new);
        callbacks.Compare(site, old, @new);
    }
}
