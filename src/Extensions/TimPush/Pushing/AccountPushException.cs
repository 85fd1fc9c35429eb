using System.Collections.Immutable;
using System.Globalization;

namespace TimPush.Pushing;

/// <summary>
/// A push to over 500 accounts stopped between its parts: some are taken, one failed, the rest was not sent. The inner exception says
/// what happened to the failed one.
/// </summary>
public sealed class AccountPushException : Exception
{
    internal AccountPushException(
        AccountPushResult taken,
        ImmutableArray<string> failed,
        ImmutableArray<string> notSent,
        Exception cause
    )
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The push stopped after {taken.Batches.Length} parts that were taken; a part of {failed.Length} accounts failed, {notSent.Length} accounts were not tried. {cause.Message}"
            ),
            cause
        )
    {
        Taken = taken;
        Failed = failed;
        NotSent = notSent;
    }

    /// <summary>The parts that the service took, with their tasks and failed accounts.</summary>
    public AccountPushResult Taken { get; }

    /// <summary>The accounts of the part that failed. Unless the inner exception says that it was refused, some may have been reached.</summary>
    public ImmutableArray<string> Failed { get; }

    /// <summary>The accounts that were not tried.</summary>
    public ImmutableArray<string> NotSent { get; }
}
