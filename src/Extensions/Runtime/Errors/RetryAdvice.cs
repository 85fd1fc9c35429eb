namespace OpenApi.Runtime.Errors;

/// <summary>What a failure says about trying again. Documents state it per code as <c>retry</c> in <c>x-error-codes</c>.</summary>
public enum RetryAdvice
{
    /// <summary>Neither the document nor the answer says whether another try may help; nothing is repeated.</summary>
    Unknown = 0,

    /// <summary>The same request will fail again (<c>never</c>).</summary>
    Never,

    /// <summary>A later try may succeed; wait longer each time (<c>backoff</c>).</summary>
    Backoff,

    /// <summary>The service allows the same request again after one second.</summary>
    AfterOneSecond,

    /// <summary>The service allows the same request again after one minute.</summary>
    AfterOneMinute,

    /// <summary>An allowance is used up until the service's next day (<c>next-day</c>); nothing waits for that by itself.</summary>
    NextDay,

    /// <summary>The credential is not valid any more; one try with a new one may succeed (<c>once-with-new-credential</c>).</summary>
    OnceWithNewCredential,
}
