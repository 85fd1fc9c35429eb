using AiToEarn.Publishing.Tasks;

namespace AiToEarn.Publishing.Flows;

/// <summary>Not all posts of a flow were published. The others are out: see <see cref="Flow"/>.</summary>
public sealed class PublishFailedException : Exception
{
    internal PublishFailedException(PublishFlow flow)
        : base(Describe(flow)) => Flow = flow;

    /// <summary>The flow with all its tasks.</summary>
    public PublishFlow Flow { get; }

    private static string Describe(PublishFlow flow)
    {
        var open = flow.Tasks.Where(task => task.Status is not PublishStatus.Published).ToList();
        var lines = open.Select(task =>
            $"task {task.Id} on {task.Platform?.ToString() ?? "an unknown platform"} is {task.Status}"
            + (task.ErrorMessage is { Length: > 0 } error ? $": {error}" : "")
        );
        return $"{open.Count} of {flow.Tasks.Count} posts of flow {flow.Id} are not published: {string.Join("; ", lines)}.";
    }
}
