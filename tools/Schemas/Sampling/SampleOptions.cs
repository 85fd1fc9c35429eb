using OpenApi.Documents.Meaning;

namespace OpenApi.Schemas.Sampling;

/// <summary>How samples are made.</summary>
/// <param name="Direction">Which way they travel.</param>
/// <param name="Full">Whether optional members are filled too.</param>
/// <param name="Variant">
/// Which combination of the variants of <c>oneOf</c> and <c>anyOf</c> is taken, counted from zero and round again at the
/// end.
/// </param>
public sealed record SampleOptions(Direction Direction, bool Full, int Variant = 0)
{
    /// <summary>Answers with everything that the schema describes.</summary>
    public static SampleOptions Response { get; } = new(Direction.Response, true);

    /// <summary>Requests with everything that the schema describes.</summary>
    public static SampleOptions Request { get; } = new(Direction.Request, true);
}
