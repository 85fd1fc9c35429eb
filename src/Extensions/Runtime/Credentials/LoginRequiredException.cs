namespace OpenApi.Runtime.Credentials;

/// <summary>There is no usable token and no way to get one without the user: they have to log in again.</summary>
/// <param name="key">The key of the credential.</param>
/// <param name="reason">Why; no secret.</param>
/// <param name="innerException">The service's refusal, or null.</param>
public sealed class LoginRequiredException(string key, string reason, Exception? innerException = null)
    : Exception($"The credential '{key}' cannot be renewed: {reason} The user has to log in again.", innerException)
{
    /// <summary>The key of the credential.</summary>
    public string Key { get; } = key;
}
