using System.Text.RegularExpressions;

namespace OpenApi.Lint.Rules.Security;

/// <summary>Tells names of credentials from names that only sound so, such as those of page tokens.</summary>
internal static partial class CredentialName
{
    /// <summary>Whether a query value of that name is a credential.</summary>
    public static bool Is(string name) => Credentials().IsMatch(name.Replace("-", "", StringComparison.Ordinal));

    [GeneratedRegex(
        "^(?:x_?)?(?:(?:access|auth|authorization|id|refresh|bearer|session|security|user|api|amz_?security|upload)?_?token|(?:api|access|secret|private|subscription|app|auth)_?key|(?:client_?|app_?|api_?)?secret|password|passwd|pwd|usersig|sig|signature|(?:amz_?)?credentials?|(?:amz_?)?signature|jwt)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Credentials();
}
