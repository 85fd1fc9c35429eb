using OpenApi.Runtime.Secrets;
using TikTok.Errors;

namespace TikTok.Login;

/// <summary>The redirect after the consent page carries no authorization: the user or TikTok refused, or it is not ours.</summary>
public sealed class TikTokLoginRefusedException : Exception
{
    internal TikTokLoginRefusedException(string? error, string? description)
        : base(
            error is null
                ? description
                : $"The login was refused with {Redaction.Text(error)}. {Redaction.Text(description)}".TrimEnd()
        ) => RawCode = error;

    /// <summary>The code; <see cref="TikTokErrorCode.Unknown"/> if there is none or it is not documented.</summary>
    public TikTokErrorCode ErrorCode => TikTokErrorCodes.Find(RawCode)?.Code ?? TikTokErrorCode.Unknown;

    /// <summary>The <c>error</c> field of the redirect, for example <c>access_denied</c>; <see langword="null"/> if there is none.</summary>
    public string? RawCode { get; }
}
