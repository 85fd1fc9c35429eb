using System.Collections.Immutable;
using System.Text.Json;
using OpenApi.Runtime.Json;
using TikTok.Errors;

namespace TikTok.Posting;

/// <summary>How far a posting task is.</summary>
public enum PublishPhase
{
    /// <summary>A state that is not documented; see <see cref="PublishState.RawStatus"/>. Taken as not final.</summary>
    Unknown = 0,

    /// <summary><c>PROCESSING_UPLOAD</c>: bytes are arriving, or are being processed.</summary>
    Uploading,

    /// <summary><c>PROCESSING_DOWNLOAD</c>: TikTok is fetching the media.</summary>
    Downloading,

    /// <summary><c>SEND_TO_USER_INBOX</c>: the draft is with the creator; what comes next is up to them.</summary>
    InInbox,

    /// <summary><c>PUBLISH_COMPLETE</c>: posted.</summary>
    Complete,

    /// <summary><c>FAILED</c>: ended with an error; see <see cref="PublishState.FailReason"/>.</summary>
    Failed,
}

/// <summary>What TikTok says about a posting task.</summary>
public sealed record PublishState
{
    /// <summary>The task.</summary>
    public required string PublishId { get; init; }

    /// <summary>How far it is.</summary>
    public required PublishPhase Phase { get; init; }

    /// <summary>The status as sent.</summary>
    public required string RawStatus { get; init; }

    /// <summary>Why it failed, if it did.</summary>
    public PublishFailReason FailReason => PublishFailReasons.Parse(RawFailReason);

    /// <summary>The reason as sent, also when the enum does not know it; <see langword="null"/> if there is none.</summary>
    public string? RawFailReason { get; init; }

    /// <summary>
    /// Ids of the public posts made from this task, the main one first. Filled only for public posts that passed moderation, which takes about a
    /// minute as a rule and at times hours; a private post never gets one.
    /// </summary>
    public ImmutableArray<string> PublicPostIds { get; init; } = [];

    /// <summary>Bytes that TikTok has received, for uploads.</summary>
    public long? UploadedBytes { get; init; }

    /// <summary>Bytes that TikTok has fetched, for links.</summary>
    public long? DownloadedBytes { get; init; }

    /// <summary>Whether the task has ended.</summary>
    public bool IsFinal => Phase is PublishPhase.Complete or PublishPhase.Failed;

    /// <summary>Whether waiting makes sense no more: it has ended, or it is the creator's turn.</summary>
    public bool NeedsNoMoreWaiting => IsFinal || Phase == PublishPhase.InInbox;

    /// <summary>Reads the answer of the status call. It is read by hand because enums of the server are open: new values must not be lost.</summary>
    internal static PublishState Read(string publishId, JsonElement data)
    {
        var status = data.Member("status").Scalar() ?? "";
        return new PublishState
        {
            PublishId = publishId,
            Phase = PhaseOf(status),
            RawStatus = status,
            RawFailReason = data.Member("fail_reason").Scalar() is { Length: > 0 } reason ? reason : null,
            PublicPostIds = [.. data.Member("publicaly_available_post_id").OneOrMany().Select(IdOf).OfType<string>()],
            UploadedBytes = data.Member("uploaded_bytes").Integer(),
            DownloadedBytes = data.Member("downloaded_bytes").Integer(),
        };
    }

    private static string? IdOf(JsonElement id) => ((JsonElement?)id).Scalar() is { Length: > 0 } text ? text : null;

    private static PublishPhase PhaseOf(string status) =>
        status switch
        {
            "PROCESSING_UPLOAD" => PublishPhase.Uploading,
            "PROCESSING_DOWNLOAD" => PublishPhase.Downloading,
            "SEND_TO_USER_INBOX" => PublishPhase.InInbox,
            "PUBLISH_COMPLETE" => PublishPhase.Complete,
            "FAILED" => PublishPhase.Failed,
            _ => PublishPhase.Unknown,
        };
}
