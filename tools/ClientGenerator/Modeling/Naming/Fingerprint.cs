using System.Globalization;

namespace OpenApi.ClientGenerator.Modeling.Naming;

/// <summary>A short, stable mark of a text, for names that would be too long or equal otherwise.</summary>
internal static class Fingerprint
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Eight hexadecimal digits (FNV-1a over UTF-16 units).</summary>
    public static string Of(string text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
