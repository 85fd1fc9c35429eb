using System.Collections.Immutable;

namespace OpenApi.Runtime.Credentials;

/// <summary>A credential with a life: an access token with what belongs to it, or a signature. <c>ToString()</c> shows no secret.</summary>
public sealed record TokenSet
{
    /// <summary>The value that requests carry.</summary>
    public required string AccessToken { get; init; }

    /// <summary>When it was issued; the early renewal is reckoned from here.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When the service stops accepting it; null if it does not end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What a new token is asked for with; null if there is no such thing.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the refresh token ends; null if it does not, or if it is not known.</summary>
    public DateTimeOffset? RefreshExpiresAt { get; init; }

    /// <summary>The scopes granted, as the service wrote them; null if it did not.</summary>
    public string? Scope { get; init; }

    /// <summary>Further values of the service that belong to the token and are kept with it, such as the user's id.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether the service still accepts it at this instant.</summary>
    /// <param name="now">The instant.</param>
    public bool IsValidAt(DateTimeOffset now) => ExpiresAt is not { } end || now < end;

    /// <summary>Whether it is what the service issued on the same occasion.</summary>
    internal bool IsSameGrantAs(TokenSet other) =>
        AccessToken == other.AccessToken
        && RefreshToken == other.RefreshToken
        && IssuedAt == other.IssuedAt
        && ExpiresAt == other.ExpiresAt;

    /// <summary>The instants, and whether there is a refresh token; no secret.</summary>
    public override string ToString() =>
        $"TokenSet {{ IssuedAt = {IssuedAt:O}, ExpiresAt = {ExpiresAt:O}, HasRefreshToken = {RefreshToken is not null}, RefreshExpiresAt = {RefreshExpiresAt:O}, Scope = {Scope} }}";
}
