using System.Text;

namespace OpenApi.Fuzz.Mutation;

/// <summary>Makes mutants. The same seed and number always give the same mutant.</summary>
/// <param name="documents">What to mutate.</param>
/// <param name="seed">What all choices follow from.</param>
internal sealed class MutantFactory(IReadOnlyList<SeedDocument> documents, int seed)
{
    private const int Spread = 1_000_003;
    private readonly IReadOnlyList<DocumentTree?> trees = [.. documents.Select(DocumentTree.TryRead)];

    /// <summary>Makes a mutant: of the text as it is, or of a few paths of the document, where changes meet more often.</summary>
    public Mutant Make(int number)
    {
        var random = new Random(unchecked((seed * Spread) + number));
        var chosen = random.Next(documents.Count);
        if (trees[chosen] is not { } tree || random.Next(8) == 0)
        {
            var document = documents[chosen];
            return new Mutant(seed, number, document.Name, Bytes(document.Text, random));
        }

        var copy = tree.Slice(random);
        for (var changes = random.Next(1, 12); changes > 0; changes--)
        {
            StructureMutation.Apply(copy, random);
        }

        var text = copy.ToJsonString();
        var path = Path.ChangeExtension(documents[chosen].Name, random.Next(4) == 0 ? ".yaml" : ".json");
        return new Mutant(seed, number, path, random.Next(4) == 0 ? Bytes(text, random) : text);
    }

    private static string Bytes(string text, Random random) =>
        Encoding.UTF8.GetString(ByteMutation.Apply(Encoding.UTF8.GetBytes(text), random));
}
