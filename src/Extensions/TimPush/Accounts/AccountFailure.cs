using System.Collections.Immutable;
using System.Globalization;
using TimPush.Errors;
using TimPush.Models;

namespace TimPush.Accounts;

/// <summary>One account that failed inside a call that succeeded.</summary>
/// <param name="Account">The user ID or registration ID.</param>
/// <param name="ErrorCode">Why, often <see cref="TimPushErrorCode.AccountNotFound"/> or <see cref="TimPushErrorCode.AccountTypeMismatch"/>.</param>
/// <param name="RawCode">The code as the service sent it.</param>
/// <param name="Info">The service's text. May be empty.</param>
public sealed record AccountFailure(string Account, TimPushErrorCode ErrorCode, int RawCode, string Info)
{
    internal static ImmutableArray<AccountFailure> ListOf(List<AccountError>? errors) =>
        errors is null ? [] : [.. errors.Select(Of)];

    private static AccountFailure Of(AccountError error)
    {
        var code = error.ErrorCode ?? 0;
        return new AccountFailure(
            error.ToAccount ?? "",
            TimPushErrorCodes.Of(code.ToString(CultureInfo.InvariantCulture)),
            code,
            error.ErrorInfo ?? ""
        );
    }
}
