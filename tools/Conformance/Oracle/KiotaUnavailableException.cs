namespace OpenApi.Conformance.Oracle;

/// <summary>Kiota cannot be asked, because the tool is not there and cannot be restored.</summary>
/// <param name="reason">What was tried, and what came of it.</param>
public sealed class KiotaUnavailableException(string reason) : Exception(reason);
