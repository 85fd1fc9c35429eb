using OpenApi.Fuzz.Mutation;

namespace OpenApi.Fuzz.Checking;

/// <summary>What came of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Time">How long its generation took.</param>
/// <param name="HasClient">Whether it gave a client.</param>
/// <param name="IsCompiled">Whether the client was compiled, and not only parsed.</param>
/// <param name="Failure">What went wrong, or null.</param>
internal sealed record Outcome(Mutant Mutant, TimeSpan Time, bool HasClient, bool IsCompiled, string? Failure);
