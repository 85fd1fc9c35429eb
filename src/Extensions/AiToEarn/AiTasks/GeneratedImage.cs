using AiToEarn.Models;

namespace AiToEarn.AiTasks;

/// <summary>A picture that is done: by URL or as bytes, as the request's <c>response_format</c> asked.</summary>
/// <param name="Url">Where it is; null when it came as bytes.</param>
/// <param name="Bytes">The picture itself; null when it came as a URL.</param>
/// <param name="RevisedPrompt">The prompt that the model really used, if it tells.</param>
public sealed record GeneratedImage(Uri? Url, ReadOnlyMemory<byte>? Bytes, string? RevisedPrompt)
{
    internal static GeneratedImage Of(ImageResponseVo_list image) => Of(image.Url, image.B64Json, image.RevisedPrompt);

    internal static GeneratedImage Of(TaskStatusResponseVo_images image) =>
        Of(image.Url, image.B64Json, image.RevisedPrompt);

    private static GeneratedImage Of(string? url, string? base64, string? revisedPrompt) =>
        new(
            string.IsNullOrEmpty(url) ? null : new Uri(url),
            string.IsNullOrEmpty(base64) ? default(ReadOnlyMemory<byte>?) : Convert.FromBase64String(base64),
            revisedPrompt
        );
}

/// <summary>The pictures of one task.</summary>
/// <param name="TaskId">The task that made them.</param>
/// <param name="Images">The pictures.</param>
/// <param name="Task">The task in full, with the credits it used.</param>
public sealed record GeneratedImages(string TaskId, IReadOnlyList<GeneratedImage> Images, TaskStatusResponseVo Task);
