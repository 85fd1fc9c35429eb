using System.Text.Json;
using OpenApi.Runtime.Json;

namespace AiToEarn.Errors;

/// <summary>
/// What the <c>data</c> member of a failed answer tells. Which members are set depends on the code; the summaries name
/// the codes that are known to set them.
/// </summary>
/// <param name="Raw">The whole of <c>data</c>, for members that have no property here.</param>
public sealed record AiToEarnErrorDetails(JsonElement Raw)
{
    /// <summary>
    /// The flow that exists already under the ID sent: <see cref="AiToEarnErrorCode.ChannelPublishTaskAlreadyExists"/>.
    /// </summary>
    public string? FlowId { get; private init; }

    /// <summary>
    /// The platform concerned: <see cref="AiToEarnErrorCode.ChannelPublishValidationFailed"/>,
    /// <see cref="AiToEarnErrorCode.ChannelPublishDuplicateItem"/>,
    /// <see cref="AiToEarnErrorCode.ChannelPublishPlatformNotSupported"/>.
    /// </summary>
    public string? Platform { get; private init; }

    /// <summary>
    /// The account concerned: <see cref="AiToEarnErrorCode.ChannelPublishValidationFailed"/>,
    /// <see cref="AiToEarnErrorCode.ChannelPublishDuplicateItem"/>.
    /// </summary>
    public string? AccountId { get; private init; }

    /// <summary>
    /// The status that the platform reported: <see cref="AiToEarnErrorCode.ChannelPublishPlatformStatusFailed"/>.
    /// </summary>
    public long? PlatformStatus { get; private init; }

    /// <summary>
    /// The window of the limit that was reached: <see cref="AiToEarnErrorCode.TooManyRequests"/>, <c>ttl</c> in seconds.
    /// </summary>
    public TimeSpan? LimitWindow { get; private init; }

    /// <summary>
    /// What the content breaks: <see cref="AiToEarnErrorCode.ChannelPublishValidationFailed"/>. Empty for other codes.
    /// </summary>
    public IReadOnlyList<AiToEarnIssue> Issues { get; private init; } = [];

    internal static AiToEarnErrorDetails? Read(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } details || !details.EnumerateObject().Any())
        {
            return null;
        }
        return new AiToEarnErrorDetails(details.Clone())
        {
            FlowId = details.Member("flowId").Text(),
            Platform = details.Member("platform").Text(),
            AccountId = details.Member("accountId").Text(),
            PlatformStatus = details.Member("status").Integer(),
            LimitWindow = details.Member("ttl").Integer() is >= 0 and <= int.MaxValue and var seconds
                ? TimeSpan.FromSeconds(seconds)
                : null,
            Issues = [.. details.Member("issues").OneOrMany().Select(AiToEarnIssue.Read)],
        };
    }
}
