namespace AiToEarn.Publishing.Content;

/// <summary>What a flow publishes, shared by all its posts.</summary>
public sealed record PublishContent
{
    /// <summary>The title; platforms without titles ignore it.</summary>
    public string? Title { get; init; }

    /// <summary>The text of the post.</summary>
    public string? Body { get; init; }

    /// <summary>Pictures, or one video, by public URL: assets of AiToEarn or files of your own that need no login.</summary>
    public IReadOnlyList<PublishMedia> Media { get; init; } = [];

    /// <summary>The cover picture; null leaves it to the platform.</summary>
    public PublishMedia? Cover { get; init; }
}
