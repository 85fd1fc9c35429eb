using AiToEarn.Models;

namespace AiToEarn.Assets;

/// <summary>An asset that the service has confirmed.</summary>
/// <param name="Id">The asset's ID.</param>
/// <param name="Url">The public URL, for publishing and AI tasks.</param>
/// <param name="Asset">The asset in full: size, type, dimensions and so on as the service found them.</param>
public sealed record UploadedAsset(string Id, Uri Url, AssetVo Asset);
