namespace AiToEarn.Publishing.Tasks;

/// <summary>Progress of finding the public link of a post; it moves apart from the publish status.</summary>
public enum PublishLinkStatus
{
    /// <summary>Not known yet.</summary>
    Pending,

    /// <summary>Known.</summary>
    Ready,

    /// <summary>Could not be found; the post may be live all the same.</summary>
    Failed,
}
