namespace AiToEarn.Publishing.Content;

/// <summary>What one post does differently from the flow's content. What is null stays as the flow has it.</summary>
public sealed record PublishOverrides
{
    /// <summary>A title of its own.</summary>
    public string? Title { get; init; }

    /// <summary>A text of its own.</summary>
    public string? Body { get; init; }

    /// <summary>Media of its own; an empty list posts none.</summary>
    public IReadOnlyList<PublishMedia>? Media { get; init; }

    /// <summary>A cover of its own.</summary>
    public PublishMedia? Cover { get; init; }

    /// <summary>True removes the flow's cover from this post: <c>cover: null</c> on the wire.</summary>
    public bool ClearCover { get; init; }
}
