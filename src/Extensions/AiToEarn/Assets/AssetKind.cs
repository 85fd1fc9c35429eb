using AiToEarn.Api.Assets.UploadSign;

namespace AiToEarn.Assets;

/// <summary>What an asset is for, as far as callers of the API have a use for it.</summary>
public enum AssetKind
{
    /// <summary>Pictures and videos for publishing.</summary>
    PublishMedia,

    /// <summary>The user's own pictures, videos and sounds, such as references for AI tasks.</summary>
    UserMedia,

    /// <summary>Other files of the user.</summary>
    UserFile,

    /// <summary>Subtitles.</summary>
    Subtitle,

    /// <summary>A picture of a person or brand.</summary>
    Avatar,

    /// <summary>Material of a brand.</summary>
    BrandLibrary,

    /// <summary>Something that may be swept up: the service's own default.</summary>
    Temporary,
}

internal static class AssetKinds
{
    public static UploadSignPostRequestBody_type ToWire(this AssetKind kind) =>
        kind switch
        {
            AssetKind.PublishMedia => UploadSignPostRequestBody_type.PublishMedia,
            AssetKind.UserMedia => UploadSignPostRequestBody_type.UserMedia,
            AssetKind.UserFile => UploadSignPostRequestBody_type.UserFile,
            AssetKind.Subtitle => UploadSignPostRequestBody_type.Subtitle,
            AssetKind.Avatar => UploadSignPostRequestBody_type.Avatar,
            AssetKind.BrandLibrary => UploadSignPostRequestBody_type.BrandLibrary,
            AssetKind.Temporary => UploadSignPostRequestBody_type.Temp,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of asset."),
        };
}
