namespace TikTok.Display;

/// <summary>Fields of a video; scope <c>video.list</c>.</summary>
[Flags]
public enum VideoFields
{
    /// <summary>Nothing; TikTok then sends nothing.</summary>
    None = 0,

    /// <summary>Id of the video, as text.</summary>
    Id = 1 << 0,

    /// <summary>Time of posting, in Unix seconds.</summary>
    CreateTime = 1 << 1,

    /// <summary>Cover picture. The link lives 6 hours.</summary>
    CoverImageUrl = 1 << 2,

    /// <summary>Link for sharing.</summary>
    ShareUrl = 1 << 3,

    /// <summary>Text that the creator wrote.</summary>
    VideoDescription = 1 << 4,

    /// <summary>Length in seconds.</summary>
    Duration = 1 << 5,

    /// <summary>Height in pixels.</summary>
    Height = 1 << 6,

    /// <summary>Width in pixels.</summary>
    Width = 1 << 7,

    /// <summary>Title.</summary>
    Title = 1 << 8,

    /// <summary>HTML for embedding.</summary>
    EmbedHtml = 1 << 9,

    /// <summary>Link of the embedded player.</summary>
    EmbedLink = 1 << 10,

    /// <summary>Number of likes.</summary>
    LikeCount = 1 << 11,

    /// <summary>Number of comments.</summary>
    CommentCount = 1 << 12,

    /// <summary>Number of shares.</summary>
    ShareCount = 1 << 13,

    /// <summary>Number of views.</summary>
    ViewCount = 1 << 14,

    /// <summary>Whether the video is marked as made with AI.</summary>
    IsAigc = 1 << 15,

    /// <summary>All fields.</summary>
    All = (1 << 16) - 1,
}
