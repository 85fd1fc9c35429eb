using Microsoft.Kiota.Abstractions;
using OpenApi.Runtime.Requests;

namespace TikTok.Authentication;

/// <summary>
/// Per request: the user on whose behalf it is made, where one app serves many. Add it to <c>requestConfiguration.Options</c>, or
/// take a client of <c>TikTokUsers</c>, which adds it to every request. Without it the account's own identity acts.
/// </summary>
public sealed class TikTokUser : IRequestOption
{
    /// <summary>Names the user.</summary>
    /// <param name="openId">The user's <c>open_id</c>, as the app sees them.</param>
    public TikTokUser(string openId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(openId);
        OpenId = openId;
    }

    /// <summary>The user's <c>open_id</c>.</summary>
    public string OpenId { get; }

    /// <summary>Whose allowance a request uses up.</summary>
    internal static string KeyOf(HttpRequestMessage request) =>
        request.TryGet<TikTokUser>(out var user) ? user.OpenId : "";
}
