namespace TikTok.Posting;

/// <summary>A posting task that TikTok has opened, and whose bytes, if it takes any, are all there.</summary>
public sealed class PublishTask
{
    private readonly TikTokPosting _posting;

    internal PublishTask(TikTokPosting posting, string publishId)
    {
        _posting = posting;
        PublishId = publishId;
    }

    /// <summary>The task's id, at most 64 characters. Store it: status, cancel and webhooks go by it.</summary>
    public string PublishId { get; }

    /// <inheritdoc cref="TikTokPosting.WaitAsync"/>
    public Task<PublishState> WaitAsync(
        PublishWaitOptions? options = null,
        CancellationToken cancellationToken = default
    ) => _posting.WaitAsync(PublishId, options, cancellationToken);

    /// <inheritdoc cref="TikTokPosting.FollowAsync"/>
    public IAsyncEnumerable<PublishState> FollowAsync(
        PublishWaitOptions? options = null,
        CancellationToken cancellationToken = default
    ) => _posting.FollowAsync(PublishId, options, cancellationToken);

    /// <inheritdoc cref="TikTokPosting.CancelAsync"/>
    public Task CancelAsync(CancellationToken cancellationToken = default) =>
        _posting.CancelAsync(PublishId, cancellationToken);

    /// <summary>Names the task.</summary>
    public override string ToString() => $"{nameof(PublishTask)} {PublishId}";
}
