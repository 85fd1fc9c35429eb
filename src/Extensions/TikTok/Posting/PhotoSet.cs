using System.Collections.Immutable;
using TikTok.Models;
using TikTok.Restrictions;

namespace TikTok.Posting;

/// <summary>The photos of one post, which TikTok fetches by their links.</summary>
public sealed class PhotoSet
{
    private readonly ImmutableArray<Uri> _links;

    /// <summary>Names the photos.</summary>
    /// <param name="links">1 to 35 <c>https</c> links to WebP or JPEG files under a domain or prefix verified for the app, in the order of the post.</param>
    /// <param name="post">Title (90 UTF-16 units), description (4,000) and settings.</param>
    /// <exception cref="ArgumentException">There are too few or too many photos, or a link is not an absolute <c>https</c> one.</exception>
    public PhotoSet(IEnumerable<Uri> links, PhotoPostInfo post)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(post);
        _links = [.. links.Select(link => HttpsLink.Require(link, nameof(links)))];
        Post = post;
        if (_links.Length < 1 || _links.Length > PhotoRestrictions.Default.MaximumCount)
        {
            throw new ArgumentException(
                $"A post has 1 to {PhotoRestrictions.Default.MaximumCount} photos, not {_links.Length}.",
                nameof(links)
            );
        }
    }

    /// <summary>What is said about the photos.</summary>
    public PhotoPostInfo Post { get; }

    /// <summary>Which photo is the cover, counted from 0.</summary>
    public int CoverIndex { get; init; }

    /// <summary>Whether the photos were made with AI.</summary>
    public bool? IsAigc { get; init; }

    /// <exception cref="ArgumentException">The caption, a setting or the cover breaks a rule of TikTok's.</exception>
    internal PhotoPostRequest ToRequest(PostMode mode)
    {
        var isDraft = mode == PostMode.MEDIA_UPLOAD;
        PostRules.Require(Post, isDraft);
        if (CoverIndex < 0 || CoverIndex >= _links.Length)
        {
            throw new ArgumentException(
                $"The cover is photo {CoverIndex}, yet there are {_links.Length}, counted from 0."
            );
        }

        return new PhotoPostRequest
        {
            MediaType = MediaType.PHOTO,
            PostMode = mode,
            PostInfo = isDraft ? PostSettings.ForDraft(Post) : PostSettings.Complete(Post),
            SourceInfo = new PhotoSourceInfo
            {
                Source = PhotoSourceInfo_source.PULL_FROM_URL,
                PhotoImages = [.. _links.Select(link => link.AbsoluteUri)],
                PhotoCoverIndex = CoverIndex,
            },
            IsAigc = IsAigc,
        };
    }
}
