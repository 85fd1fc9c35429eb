using System.Text.RegularExpressions;

namespace OpenApi.Conformance.Tests.GenuineKiota;

/// <summary>A case that Kiota's client of a service is known to fail: a line of <c>failures.txt</c> with what stands above it.</summary>
/// <param name="Service">The namespace of the client.</param>
/// <param name="Case">The name of the case.</param>
/// <param name="Problem">What the suite says about it.</param>
/// <param name="Reason">Why Kiota's client cannot do otherwise.</param>
internal sealed record KnownFailure(string Service, string Case, Regex Problem, string Reason)
{
    /// <summary>All of them.</summary>
    /// <exception cref="InvalidDataException">A case stands below no reason or no expression.</exception>
    public static IEnumerable<KnownFailure> Read()
    {
        var (reason, problem) = ("", (Regex?)null);
        foreach (var line in File.ReadLines(Repository.PathOf("tests/Conformance/GenuineKiota/failures.txt")))
        {
            switch (line)
            {
                case ['#', ' ', .. var text]:
                    (reason, problem) = (text, null);
                    break;
                case ['!', ' ', .. var pattern]:
                    problem = new Regex(pattern, RegexOptions.CultureInvariant);
                    break;
                case var _ when line.Split(" | ") is [var service, var name]:
                    yield return reason.Length > 0 && problem is not null
                        ? new KnownFailure(service, name, problem, reason)
                        : throw new InvalidDataException(
                            $"A case stands below its reason and what the suite says: {line}"
                        );
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether this is what came of a case.</summary>
    public bool Is(CaseOutcome outcome) =>
        outcome.IsFailure && outcome.Case == Case && Problem.IsMatch(outcome.Reason!);
}
