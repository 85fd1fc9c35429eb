using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenApi.Changes.Review;

/// <summary>
/// The short name of a change. It is made of what the change says and of nothing about where it was written, so it is the same
/// after the files were reordered, indented anew, moved or converted between JSON and YAML.
/// </summary>
public static class Fingerprint
{
    /// <summary>How many hexadecimal digits a fingerprint has: enough that 10,000 changes meet by chance once in a million reviews.</summary>
    public const int Length = 12;

    private const string Letters = "abcdef";

    /// <summary>The fingerprint of a change: lower-case hexadecimal digits, the first one a letter.</summary>
    /// <param name="change">The change.</param>
    /// <param name="ordinal">Which one it is among changes that say the same in every respect, counted from 1.</param>
    public static string Of(Change change, int ordinal = 1)
    {
        ArgumentNullException.ThrowIfNull(change);
        var text = string.Join('\n', change.Rule.Id, change.Key, change.OldValue, change.NewValue);
        if (change.Twin is not null || ordinal > 1)
        {
            text = string.Join('\n', text, change.Twin, ordinal.ToString(CultureInfo.InvariantCulture));
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));

        // YAML reads 123456789012 and 1e3456789012 as numbers; with a letter in front nobody has to quote a fingerprint.
        return Letters[hash[^1] % Letters.Length] + Convert.ToHexStringLower(hash)[..(Length - 1)];
    }

    /// <summary>Whether a text could be a fingerprint.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Length && Letters.Contains(text[0]) && text.All(char.IsAsciiHexDigitLower);
    }
}
