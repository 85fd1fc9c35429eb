namespace AiToEarn.AiTasks;

/// <summary>An AI task as the service sees it now.</summary>
/// <typeparam name="TModel">The generated model with everything the service tells.</typeparam>
/// <param name="Id">The task's ID.</param>
/// <param name="State">How far it is.</param>
/// <param name="RawStatus">The service's own word for it.</param>
/// <param name="Model">The task in full.</param>
public sealed record AiTask<TModel>(string Id, AiTaskState State, string RawStatus, TModel Model)
{
    /// <summary>Why the task failed; null otherwise, or when the service does not say.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The failure's code, a text of the upstream vendor; Volcengine tasks alone have one.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Whether the task changes no more.</summary>
    public bool IsFinished => State.IsFinal();
}
