namespace OpenApi.Changes.CSharp.Rules;

/// <summary>Makes the rows of the C# tables; what a change breaks decides its level.</summary>
internal static class CSharpRule
{
    /// <summary>A rule that another one mirrors, or that mirrors itself.</summary>
    /// <param name="id">The id without its prefix.</param>
    /// <param name="subject">What has changed.</param>
    /// <param name="title">The change in a few words.</param>
    /// <param name="breaks">What it breaks.</param>
    /// <param name="reason">Why.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="mirror">The id of the rule that fires when the versions are swapped, without its prefix.</param>
    /// <param name="level">The level, where what it breaks does not decide it.</param>
    public static ChangeRule Of(
        string id,
        string subject,
        string title,
        CodeBreak breaks,
        string reason,
        string advice,
        string mirror,
        ChangeLevel? level = null
    ) =>
        new(
            Prefix + id,
            ChangeDirection.None,
            subject,
            title,
            level ?? LevelOf(breaks),
            reason,
            advice,
            Prefix + mirror,
            MirrorWaiver: null,
            breaks
        );

    private const string Prefix = "csharp-";

    /// <summary>Who compiles again, as all do who regenerate a client, only meets what breaks the source.</summary>
    private static ChangeLevel LevelOf(CodeBreak breaks) =>
        breaks.HasFlag(CodeBreak.Source) ? ChangeLevel.Breaking
        : breaks.HasFlag(CodeBreak.Binary) ? ChangeLevel.Warning
        : ChangeLevel.Info;
}
