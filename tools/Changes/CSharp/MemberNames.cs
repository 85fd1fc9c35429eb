namespace OpenApi.Changes.CSharp;

/// <summary>Names of members, as far as they tell that two are the same.</summary>
internal static class MemberNames
{
    /// <summary>A name without case and punctuation, which authors change without meaning another thing.</summary>
    public static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
