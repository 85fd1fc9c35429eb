namespace TikTok.Posting;

/// <summary>How to post.</summary>
public sealed record PublishOptions
{
    /// <summary>
    /// Called with the id of the task as soon as TikTok has opened it and before anything is uploaded; the upload waits for it. Store the id there:
    /// after a crash it is the only way to the task. Called once more if an upload has to begin again with a new task.
    /// </summary>
    public Func<string, CancellationToken, ValueTask>? TaskOpened { get; init; }

    /// <summary>Gets the progress of an upload.</summary>
    public IProgress<UploadProgress>? Progress { get; init; }

    /// <summary>
    /// Whether to read the header of a file, or of a stream that can seek, and to refuse a video that TikTok would refuse after the upload; true by
    /// default.
    /// </summary>
    public bool CheckMedia { get; init; } = true;

    /// <summary>
    /// Whether to ask what the creator may do right now before a direct post, and to refuse a privacy level or a duration that they may not use; true
    /// by default. It counts for the 20 creator info calls a minute.
    /// </summary>
    public bool CheckCreator { get; init; } = true;

    internal ValueTask TellAsync(string publishId, CancellationToken cancellationToken) =>
        TaskOpened is { } tell ? tell(publishId, cancellationToken) : ValueTask.CompletedTask;
}
