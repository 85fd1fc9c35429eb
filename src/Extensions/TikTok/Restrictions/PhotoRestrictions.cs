using System.Collections.Immutable;
using System.Globalization;

namespace TikTok.Restrictions;

/// <summary>What TikTok takes as the photos of one post, as a table to check against before the call.</summary>
public sealed record PhotoRestrictions
{
    /// <summary>The figures of TikTok's pages.</summary>
    public static PhotoRestrictions Default { get; } = new();

    /// <summary>File formats. PNG is not taken.</summary>
    public ImmutableArray<PhotoFormat> Formats { get; init; } = [PhotoFormat.WebP, PhotoFormat.Jpeg];

    /// <summary>The largest number of photos in one post.</summary>
    public int MaximumCount { get; init; } = 35;

    /// <summary>The largest file, in bytes: 20 MB, counted in 1,000 to be right under both readings of MB.</summary>
    public long MaximumBytes { get; init; } = 20_000_000;

    /// <summary>The largest longer side, in pixels. The pages say "1080p", which is read as 1,920 by 1,080.</summary>
    public int MaximumLongSidePixels { get; init; } = 1_920;

    /// <summary>The largest shorter side, in pixels.</summary>
    public int MaximumShortSidePixels { get; init; } = 1_080;

    /// <summary>Finds everything about a set of photos that TikTok would refuse.</summary>
    /// <param name="photos">The photos in the order of the post; unknown facts are not checked.</param>
    /// <param name="coverIndex">Which photo is the cover, counted from 0.</param>
    public ImmutableArray<RestrictionViolation> Check(IReadOnlyList<PhotoFacts> photos, int coverIndex = 0)
    {
        ArgumentNullException.ThrowIfNull(photos);
        var violations = ImmutableArray.CreateBuilder<RestrictionViolation>();
        if (photos.Count < 1 || photos.Count > MaximumCount)
        {
            violations.Add(new("number of photos", Text($"{photos.Count}"), Text($"1 to {MaximumCount}"), null));
        }

        if (coverIndex < 0 || coverIndex >= photos.Count)
        {
            violations.Add(new("cover index", Text($"{coverIndex}"), Text($"0 to {photos.Count - 1}"), null));
        }

        for (var index = 0; index < photos.Count; index++)
        {
            violations.AddRange(Check(photos[index], Text($"photo {index}")));
        }

        return violations.ToImmutable();
    }

    private IEnumerable<RestrictionViolation> Check(PhotoFacts photo, string name)
    {
        if (photo.Format is { } format && !Formats.Contains(format))
        {
            yield return new($"format of {name}", $"{format}", string.Join(", ", Formats), null);
        }

        if (photo.SizeBytes is { } size && (size < 1 || size > MaximumBytes))
        {
            yield return new($"size of {name}", Text($"{size:N0} bytes"), Text($"1 to {MaximumBytes:N0} bytes"), null);
        }

        if (
            photo is { Width: { } width, Height: { } height }
            && (Math.Max(width, height) > MaximumLongSidePixels || Math.Min(width, height) > MaximumShortSidePixels)
        )
        {
            yield return new(
                $"picture size of {name}",
                Text($"{width} x {height} pixels"),
                Text($"at most {MaximumLongSidePixels} x {MaximumShortSidePixels} pixels, either way up"),
                null
            );
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
