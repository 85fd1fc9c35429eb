using System.Collections.Immutable;
using System.Text.Json;

namespace TimPush.Webhooks;

/// <summary>
/// A webhook that was checked: a <see cref="TaskPushWebhook"/>, a <see cref="ChatPushWebhook"/> or an <see cref="UnknownWebhook"/>.
/// </summary>
/// <param name="Command">The query value <c>CallbackCommand</c>, or the body's own where the query has none; empty where neither has.</param>
/// <param name="Body">The JSON body as it came, for what has no member of its own here. A body that is not JSON is a JSON text.</param>
public abstract record TimPushWebhook(string Command, JsonElement Body)
{
    /// <summary>Entries of <c>Events</c> that are no events at all, as they came; as a rule there are none.</summary>
    public ImmutableArray<JsonElement> Unreadable { get; init; } = [];

    /// <summary>The query value <c>ClientIP</c>, if there is one.</summary>
    public string? ClientIp { get; init; }

    /// <summary>The query value <c>OptPlatform</c>, if there is one.</summary>
    public string? OptPlatform { get; init; }
}

/// <summary><c>Push.AllMemberPush</c>: what became of pushes to all users, to tags or attributes and to accounts.</summary>
/// <param name="Events">The events, 1 to 100 as a rule. What cannot be read of one is left out of it, and costs no other.</param>
/// <param name="Body">The JSON body as it came.</param>
public sealed record TaskPushWebhook(ImmutableArray<TaskPushEvent> Events, JsonElement Body = default)
    : TimPushWebhook(CommandName, Body)
{
    /// <summary>The value of <c>CallbackCommand</c> for this webhook.</summary>
    public const string CommandName = "Push.AllMemberPush";
}

/// <summary><c>Push.OfflinePush</c>: what became of the pushes of chat messages.</summary>
/// <param name="Events">The events, 1 to 100 as a rule. What cannot be read of one is left out of it, and costs no other.</param>
/// <param name="Body">The JSON body as it came.</param>
public sealed record ChatPushWebhook(ImmutableArray<ChatPushEvent> Events, JsonElement Body = default)
    : TimPushWebhook(CommandName, Body)
{
    /// <summary>The value of <c>CallbackCommand</c> for this webhook.</summary>
    public const string CommandName = "Push.OfflinePush";
}

/// <summary>A webhook that this version does not know, or one without any events, as it came.</summary>
/// <param name="Command">The query value <c>CallbackCommand</c>.</param>
/// <param name="Body">The JSON body; a JSON text where it is not JSON.</param>
public sealed record UnknownWebhook(string Command, JsonElement Body) : TimPushWebhook(Command, Body);
