using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Kiota.Serialization.Json;
using OpenApi.Runtime.Json;
using TikTok.Models;

namespace TikTok.Posting;

/// <summary>What a creator may do right now. TikTok's list of privacy levels is open, so they are kept as texts too.</summary>
public sealed class Creator : CreatorInfo
{
    /// <summary>
    /// The privacy levels that the creator may pick, as TikTok names them, also those that <see cref="PrivacyLevel"/> does not know. Post with one of
    /// them by <see cref="PrivacyLevels.SetPrivacyLevel(VideoPostInfo, string)"/>.
    /// </summary>
    public ImmutableArray<string> PrivacyLevels { get; private init; } = [];

    internal static Creator? Read(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } creator
            ? new JsonParseNode(creator).GetObjectValue(_ => new Creator
            {
                PrivacyLevels =
                [
                    .. creator
                        .Member("privacy_level_options")
                        .OneOrMany()
                        .Select(level => ((JsonElement?)level).Text())
                        .OfType<string>(),
                ],
            })
            : null;
}
