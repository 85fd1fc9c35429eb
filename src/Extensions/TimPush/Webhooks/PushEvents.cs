namespace TimPush.Webhooks;

/// <summary>What became of one push to one receiver.</summary>
public abstract record PushEvent
{
    /// <summary>The receiver: a user ID or a registration ID; empty where the event does not say.</summary>
    public required string ToAccount { get; init; }

    /// <summary>When it happened, if the service says so.</summary>
    public DateTimeOffset? EventTime { get; init; }

    /// <summary>The vendor channel. Numbers that have no name here are kept.</summary>
    public PushPlatform? Platform { get; init; }

    /// <summary>How far the push came. Numbers that have no name here are kept.</summary>
    public PushStage? Stage { get; init; }

    /// <summary>0 on success; else a code of the service or of the vendor channel, which can have more than 32 bits. Null where the event does not say.</summary>
    public long? ErrorCode { get; init; }

    /// <summary>Text on the error. May be empty.</summary>
    public string ErrorInfo { get; init; } = "";
}

/// <summary>One event of a push to all users, to tags or attributes, or to accounts (page 67551).</summary>
public sealed record TaskPushEvent : PushEvent
{
    /// <summary>Whether the push went offline or online. Numbers that have no name here are kept.</summary>
    public required PushDelivery Delivery { get; init; }

    /// <summary>The push task, as the push call returned it.</summary>
    public string? TaskId { get; init; }

    /// <summary>Your own id from the push call.</summary>
    public string? DataId { get; init; }

    /// <summary>When the task started.</summary>
    public DateTimeOffset? TaskTime { get; init; }

    /// <summary>The maker of the device of an online push; <see cref="PushPlatform.Unknown"/> for an offline one.</summary>
    public PushPlatform? DeviceType { get; init; }
}

/// <summary>One event of a push that a chat message caused (page 67552).</summary>
public sealed record ChatPushEvent : PushEvent
{
    /// <summary>The kind of chat. Numbers that have no name here are kept.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The sender of the message.</summary>
    public string? FromAccount { get; init; }

    /// <summary>The key of a one-to-one message.</summary>
    public string? MessageKey { get; init; }

    /// <summary>The group of a group message.</summary>
    public string? GroupId { get; init; }

    /// <summary>The message's number, unsigned 32-bit.</summary>
    public long? MessageSequence { get; init; }

    /// <summary>The message's random number, unsigned 32-bit. The vendor's table calls it empty for groups, its sample has one.</summary>
    public long? MessageRandom { get; init; }

    /// <summary>When the message was sent.</summary>
    public DateTimeOffset? MessageTime { get; init; }

    /// <summary>The id of the push, for the chat push trace.</summary>
    public string? PushId { get; init; }
}
