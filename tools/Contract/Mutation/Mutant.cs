using OpenApi.Contract.Requests;
using OpenApi.Contract.Validation;

namespace OpenApi.Contract.Mutation;

/// <summary>A request that was valid until one keyword of one schema was broken.</summary>
/// <param name="Request">The broken request.</param>
/// <param name="Place">Where the break is: the body or a parameter.</param>
/// <param name="Name">The parameter; empty for the body.</param>
/// <param name="Pointer">The JSON pointer to the broken value.</param>
/// <param name="Keyword">The broken keyword.</param>
public sealed record Mutant(
    DocumentedRequest Request,
    ViolationPlace Place,
    string Name,
    string Pointer,
    string Keyword
)
{
    /// <summary>Whether a violation reports this very break.</summary>
    public bool IsReportedBy(Violation violation) =>
        violation.Place == Place
        && violation.Name == Name
        && violation.Pointer == Pointer
        && violation.Keyword == Keyword;

    /// <inheritdoc/>
    public override string ToString() => $"{Request}: {Place.Name()} {Name}{Pointer} breaks {Keyword}";
}
