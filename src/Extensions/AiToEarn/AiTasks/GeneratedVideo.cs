using AiToEarn.Models;

namespace AiToEarn.AiTasks;

/// <summary>A video that is done.</summary>
/// <param name="TaskId">The task that made it.</param>
/// <param name="Url">Where it is.</param>
/// <param name="CoverUrl">Its cover, if there is one.</param>
/// <param name="Task">The task in full.</param>
public sealed record GeneratedVideo(string TaskId, Uri Url, Uri? CoverUrl, VideoTaskStatusResponseVo Task);
