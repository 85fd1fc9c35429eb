using TimPush.Accounts;
using TimPush.Limits;
using TimPush.Models;
using TimPush.Signing;

namespace TimPush.Pushing;

/// <summary>Makes the bodies of pushes, and checks what goes into them.</summary>
internal static class PushBodies
{
    public static PushToAllRequest ToUsers(TimPushAppClient app, PushMessage message, PushCondition? condition) =>
        new()
        {
            FromAccount = message.From ?? app.Identifier,
            MsgRandom = message.MsgRandom ?? UserSigQuery.NextRandom(),
            Condition = condition,
            OfflinePushInfo = message.Info,
            DataId = message.DataId,
        };

    /// <param name="app">The sender's app.</param>
    /// <param name="accounts">1 to 500 accounts.</param>
    /// <param name="message">What to push.</param>
    /// <param name="random">The part's number; what is over 32 bits starts again at 0.</param>
    public static PushToUsersRequest ToAccounts(
        TimPushAppClient app,
        IEnumerable<string> accounts,
        PushMessage message,
        long random
    ) =>
        new()
        {
            FromAccount = message.From ?? app.Identifier,
            ToAccount = [.. accounts],
            MsgRandom = random & uint.MaxValue,
            OfflinePushInfo = message.Info,
            DataId = message.DataId,
        };

    public static LimitCheck Check(LimitCheck check, PushMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return check
            .Info(message.Info)
            .Bytes("DataId", message.DataId, TimPushLimits.DataIdBytes)
            .Require(
                message.MsgRandom is null or (>= 0 and <= uint.MaxValue),
                "MsgRandom",
                "is not a number of 0 to 4294967295"
            );
    }

    public static LimitCheck CheckAccounts(IReadOnlyCollection<string> accounts, PushMessage message) =>
        Check(AccountCheck.Of(accounts), message);
}
