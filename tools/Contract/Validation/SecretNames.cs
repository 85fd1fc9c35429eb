using System.Text.RegularExpressions;
using OpenApi.Documents.Nodes;

namespace OpenApi.Contract.Validation;

/// <summary>
/// Tells values that must not be shown by their names. Documents seldom mark them, so that a name that sounds like a
/// credential is enough; showing too little is the lesser harm.
/// </summary>
public static partial class SecretNames
{
    /// <summary>What stands in the place of a hidden value.</summary>
    public const string Mask = "***";

    /// <summary>Whether values of that name are hidden.</summary>
    /// <param name="name">The name of a parameter, header or member.</param>
    public static bool IsSecret(string name) => Sounding().IsMatch(name);

    /// <summary>Whether the value at a pointer is hidden: one of the names on its way is.</summary>
    internal static bool IsSecretPath(string pointer) =>
        pointer.Split('/').Any(segment => IsSecret(JsonPointer.Unescape(segment)));

    [GeneratedRegex(
        "(?<!max_?)token(?!s$|_type|_count)|secret|passw|api[-_]?key|credential|usersig|^sig$|signature|^authorization$|cookie|^code_verifier$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Sounding();
}
