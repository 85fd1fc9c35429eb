using OpenApi.Fuzz;
using OpenApi.Fuzz.Checking;
using OpenApi.Fuzz.Mutation;

namespace OpenApi.ClientGenerator.Tests.Fuzzing;

/// <summary>A short, fixed run of the fuzzer; <c>dotnet run -c Release --project tools/Fuzz</c> is the long one.</summary>
public sealed class FuzzTests
{
    private const int Mutants = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_mutant_of_a_real_document_breaks_the_generator_or_the_compiler(int seed)
    {
        var factory = new MutantFactory(SeedDocument.All([]), seed);

        var failures = Enumerable
            .Range(0, Mutants)
            .AsParallel()
            .Select(number => MutantCheck.Run(factory.Make(number), CancellationToken.None))
            .Where(outcome => outcome.Failure is not null)
            .Select(outcome => $"{outcome.Mutant} {outcome.Failure}");

        failures.Should().BeEmpty();
    }

    [Fact]
    public void A_seed_and_a_number_make_the_same_mutant_again()
    {
        var documents = SeedDocument.All([]);

        foreach (var number in Enumerable.Range(0, Mutants))
        {
            new MutantFactory(documents, 7).Make(number).Should().Be(new MutantFactory(documents, 7).Make(number));
        }
    }
}
