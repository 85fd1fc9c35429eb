using TikTok.Errors;

namespace TikTok.Posting;

/// <summary>
/// Nobody knows whether TikTok opened the posting task: the call was sent and its answer was lost, or TikTok had a fault while it worked on it. No
/// idempotency key exists, so the call is never repeated by itself.
/// </summary>
public sealed class PublishOutcomeUnknownException : Exception
{
    internal PublishOutcomeUnknownException(bool mayPostTwice, Exception? cause)
        : base(
            "Whether TikTok opened the posting task is not known. "
                + (
                    mayPostTwice
                        ? "TikTok may be fetching the media already: look at the creator's profile or inbox, or wait for the webhook, before you post again; a second call can post twice."
                        : "No bytes were sent, so posting again does no harm."
                ),
            cause
        ) => MayPostTwice = mayPostTwice;

    /// <summary>
    /// Whether posting again can make a second post: true for links that TikTok fetches, false for uploads, whose task stays empty.
    /// </summary>
    public bool MayPostTwice { get; }
}

/// <summary>A posting task ended with an error.</summary>
public sealed class PublishFailedException : Exception
{
    internal PublishFailedException(PublishState state)
        : base($"TikTok did not post task {state.PublishId}: {state.RawFailReason ?? "no reason was given"}.") =>
        State = state;

    /// <summary>What TikTok said last.</summary>
    public PublishState State { get; }

    /// <summary>Why it failed.</summary>
    public PublishFailReason Reason => State.FailReason;

    /// <summary>Whether posting the same media again may succeed.</summary>
    public bool MayRetryUnchanged => Reason.MayRetryUnchanged();
}

/// <summary>
/// A posting task had not ended when waiting stopped. It goes on at TikTok: trust the webhook, or ask again later. The inner exception is what the
/// last question failed with, if it did.
/// </summary>
public sealed class PublishStillRunningException : TimeoutException
{
    internal PublishStillRunningException(string publishId, PublishState? state, TimeSpan waited, Exception? cause)
        : base(
            $"Task {publishId} was still {state?.RawStatus ?? "unknown"} after {waited:c}; it goes on at TikTok.",
            cause
        )
    {
        PublishId = publishId;
        State = state;
    }

    /// <summary>The task.</summary>
    public string PublishId { get; }

    /// <summary>What TikTok said last; <see langword="null"/> if it did not know the task yet.</summary>
    public PublishState? State { get; }
}
