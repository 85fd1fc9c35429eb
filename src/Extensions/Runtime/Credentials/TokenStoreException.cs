namespace OpenApi.Runtime.Credentials;

/// <summary>A token store cannot be read or written. The message names the store and the way out, never a token.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class TokenStoreException(string message, Exception? innerException = null)
    : Exception(message, innerException);
