using System.Collections.Immutable;
using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Security;

/// <summary>
/// Which security scheme of the new version is which of the old one: by name, which is not on the wire, and else by saying
/// the same.
/// </summary>
/// <param name="Renamed">The new names of schemes that had another, each with the old one.</param>
internal sealed record SchemeNames(ImmutableSortedDictionary<string, string> Renamed)
{
    /// <summary>The names of two documents.</summary>
    public static SchemeNames Of(ApiDocument old, ApiDocument @new)
    {
        var left = old.SecuritySchemes.ToDictionary(StringComparer.Ordinal);
        var right = @new.SecuritySchemes.ToDictionary(StringComparer.Ordinal);
        var gone = left.Where(entry => !right.ContainsKey(entry.Key)).ToList();
        var renamed = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, scheme) in right.Where(entry => !left.ContainsKey(entry.Key)))
        {
            var at = gone.FindIndex(entry => Structure.AreEqual(entry.Value.Node, scheme.Node));
            if (at >= 0)
            {
                renamed.Add(name, gone[at].Key);
                gone.RemoveAt(at);
            }
        }

        return new(renamed.ToImmutable());
    }

    /// <summary>The old name of a scheme of the new version.</summary>
    public string OldName(string name) => Renamed.GetValueOrDefault(name, name);
}
