using System.Collections.Immutable;
using System.Text.Json;

namespace TimPush.Webhooks;

/// <summary>
/// A webhook that was checked: a <see cref="TaskPushWebhook"/>, a <see cref="ChatPushWebhook"/> or an <see cref="UnknownWebhook"/>.
/// </summary>
/// <param name="Command">The query value <c>CallbackCommand</c>.</param>
public abstract record TimPushWebhook(string Command)
{
    /// <summary>The query value <c>ClientIP</c>, if there is one.</summary>
    public string? ClientIp { get; init; }

    /// <summary>The query value <c>OptPlatform</c>, if there is one.</summary>
    public string? OptPlatform { get; init; }
}

/// <summary><c>Push.AllMemberPush</c>: what became of pushes to all users, to tags or attributes and to accounts.</summary>
/// <param name="Events">1 to 100 events.</param>
public sealed record TaskPushWebhook(ImmutableArray<TaskPushEvent> Events) : TimPushWebhook(CommandName)
{
    /// <summary>The value of <c>CallbackCommand</c> for this webhook.</summary>
    public const string CommandName = "Push.AllMemberPush";
}

/// <summary><c>Push.OfflinePush</c>: what became of the pushes of chat messages.</summary>
/// <param name="Events">1 to 100 events.</param>
public sealed record ChatPushWebhook(ImmutableArray<ChatPushEvent> Events) : TimPushWebhook(CommandName)
{
    /// <summary>The value of <c>CallbackCommand</c> for this webhook.</summary>
    public const string CommandName = "Push.OfflinePush";
}

/// <summary>A webhook that this version does not know, as it came.</summary>
/// <param name="Command">The query value <c>CallbackCommand</c>.</param>
/// <param name="Body">The JSON body.</param>
public sealed record UnknownWebhook(string Command, JsonElement Body) : TimPushWebhook(Command);
