namespace TimPush.Pushing;

/// <summary>A push that the service took.</summary>
/// <param name="TaskId">The push task: for recalling, for statistics, and in webhooks.</param>
/// <param name="MsgRandom">The number that the push was sent with.</param>
public sealed record PushReceipt(string TaskId, long MsgRandom);
