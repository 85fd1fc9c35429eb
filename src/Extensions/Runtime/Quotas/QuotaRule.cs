namespace OpenApi.Runtime.Quotas;

/// <summary>Limits that a group of calls shares.</summary>
/// <param name="Name">Name of the group, for messages and metrics: an operation, or a family of operations.</param>
/// <param name="Applies">Whether a request belongs to the group. Called for every request: keep it cheap.</param>
/// <param name="Limits">The limits; a call must fit all of them.</param>
public sealed record QuotaRule(string Name, Func<HttpRequestMessage, bool> Applies, IReadOnlyList<QuotaLimit> Limits)
{
    /// <summary>
    /// Whose allowance a request uses up: a stable, secret-free key for the app or the user. By default one allowance for the whole
    /// client, which is right where a client has one app and one user.
    /// </summary>
    public Func<HttpRequestMessage, string> Partition { get; init; } = static _ => "";
}
