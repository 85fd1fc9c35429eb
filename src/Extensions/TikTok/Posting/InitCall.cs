using Microsoft.Kiota.Abstractions;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Resilience;
using TikTok.Errors;

namespace TikTok.Posting;

/// <summary>Opens a posting task, and tells a refusal from an outcome that nobody knows.</summary>
internal static class InitCall
{
    /// <param name="send">Sends the call once.</param>
    /// <param name="idOf">Takes the task's id out of the answer.</param>
    /// <param name="mayPostTwice">Whether a second call could make a second post.</param>
    /// <exception cref="PublishOutcomeUnknownException">Whether the task was opened is not known.</exception>
    public static async Task<T> SendAsync<T>(Func<Task<T?>> send, Func<T, string?> idOf, bool mayPostTwice)
        where T : class
    {
        T? answer;
        try
        {
            answer = await send().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOutcomeUnknown(failure))
        {
            throw new PublishOutcomeUnknownException(mayPostTwice, failure);
        }

        return answer is not null && idOf(answer) is { Length: > 0 }
            ? answer
            : throw new PublishOutcomeUnknownException(mayPostTwice, cause: null);
    }

    private static bool IsOutcomeUnknown(Exception failure) =>
        failure switch
        {
            TikTokException { ErrorCode: TikTokErrorCode.InternalError } => true,
            TikTokException { Kind: FailureKind.Code } => false,
            ServiceException { HttpStatus: >= 400 and < 500 and not 408 } => false,
            ApiException or HttpRequestException or IOException or TimeoutException => RequestFates.Of(failure)
                is RequestFate.Unknown,
            _ => false,
        };
}
