using AiToEarn.Models;

namespace AiToEarn.AiTasks;

/// <summary>A video that is done.</summary>
/// <param name="TaskId">The task that made it.</param>
/// <param name="Url">Where it is.</param>
/// <param name="LastFrameUrl">Its last frame as a picture, if the request asked for it.</param>
/// <param name="Task">The task in full; its times are Unix seconds.</param>
public sealed record VolcengineVideo(string TaskId, Uri Url, Uri? LastFrameUrl, VolcengineTaskStatusResponseVo Task);
