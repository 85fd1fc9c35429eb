namespace OpenApi.Runtime.Credentials;

/// <summary>
/// Thrown by a <see cref="TokenRefresh"/> when the service will not take the refresh token any more (<c>invalid_grant</c>).
/// <see cref="TokenSource"/> then uses the access token to its end, does not ask with this refresh token again, and asks for a new log-in.
/// </summary>
/// <param name="message">What the service said; no secret.</param>
/// <param name="innerException">The service's typed error.</param>
public sealed class RefreshRejectedException(string message, Exception? innerException = null)
    : Exception(message, innerException);
