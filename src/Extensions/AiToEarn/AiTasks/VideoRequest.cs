using AiToEarn.Api.Ai.Video.Generations;

namespace AiToEarn.AiTasks;

/// <summary>A video to make.</summary>
/// <param name="Model">A <c>name</c> of the video model list, which changes: read it at run time.</param>
/// <param name="Prompt">What the video shows, 1 to 4,000 characters.</param>
public sealed record VideoRequest(string Model, string Prompt)
{
    /// <summary>Reference pictures by public URL, or <c>asset://ID</c> of an approved real-person asset.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>Reference videos by public URL, if the model takes them.</summary>
    public IReadOnlyList<string> Videos { get; init; } = [];

    /// <summary>Reference sounds by public URL, if the model takes them.</summary>
    public IReadOnlyList<string> Audios { get; init; } = [];

    /// <summary>
    /// One of the model's <c>resolutions</c>, spelled as there. The document allows 480p, 720p and 1080p, while models list others
    /// such as 4k; so this is a text.
    /// </summary>
    public string? Resolution { get; init; }

    /// <summary>One of the model's <c>aspectRatios</c>, such as <c>9:16</c>.</summary>
    public string? Ratio { get; init; }

    /// <summary>One of the model's <c>durations</c>.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>
    /// One of the model's <c>modes</c>, which the vendor's guide names and the document lacks. Null lets the service infer it from the
    /// references.
    /// </summary>
    public string? Mode { get; init; }

    internal GenerationsPostRequestBody ToBody()
    {
        var body = new GenerationsPostRequestBody
        {
            Model = Model,
            Prompt = Prompt,
            Images = NullIfEmpty(Images),
            Videos = NullIfEmpty(Videos),
            Audios = NullIfEmpty(Audios),
            Ratio = Ratio,
            Duration = Duration?.TotalSeconds,
        };
        AddText(body, "resolution", Resolution);
        AddText(body, "mode", Mode);
        return body;
    }

    private static List<string>? NullIfEmpty(IReadOnlyList<string> list) => list.Count == 0 ? null : [.. list];

    private static void AddText(GenerationsPostRequestBody body, string name, string? text)
    {
        if (text is not null)
        {
            body.AdditionalData[name] = text;
        }
    }
}
