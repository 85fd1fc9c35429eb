using System.Globalization;

namespace OpenApi.Fuzz.Mutation;

/// <summary>A changed document.</summary>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Number">Which mutant of the run it is; both together make it again.</param>
/// <param name="Path">Its file name, which tells the format.</param>
/// <param name="Text">Its text.</param>
internal sealed record Mutant(int Seed, int Number, string Path, string Text)
{
    /// <summary>The name to save it under.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Seed}-{Number}-{Path}");

    /// <summary>How to make it again.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path} (--seed {Seed} --only {Number})");
}
