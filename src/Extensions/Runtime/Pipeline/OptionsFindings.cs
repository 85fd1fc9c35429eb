namespace OpenApi.Runtime.Pipeline;

/// <summary>Collects what is wrong with the options of one account; each finding names the configuration key and the fix.</summary>
/// <param name="section">Path of the section, for example <c>TikTok</c>; empty if the options are set in code.</param>
public sealed class OptionsFindings(string section)
{
    private readonly List<string> _messages = [];

    /// <summary>The findings, in the order they were made.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>Adds a finding: <c>{section}:{key} {problem} {fix}</c>. Never put the value of a secret in.</summary>
    /// <param name="key">Key below the section, for example <c>ClientKey</c> or <c>Resilience:Jitter</c>.</param>
    /// <param name="problem">What is wrong, without the key, for example <c>is missing.</c></param>
    /// <param name="fix">What to do, as a sentence.</param>
    public void Add(string key, string problem, string fix) => _messages.Add($"{Path(key)} {problem} {fix}");

    /// <summary>Adds a finding if a text is missing or blank.</summary>
    /// <param name="key">Key below the section.</param>
    /// <param name="value">The text.</param>
    /// <param name="fix">What to do, as a sentence.</param>
    public void Require(string key, string? value, string fix)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(key, "is missing.", fix);
        }
    }

    /// <summary>Adds a finding if a condition does not hold.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="key">Key below the section.</param>
    /// <param name="problem">What is wrong, without the key.</param>
    /// <param name="fix">What to do, as a sentence.</param>
    public void Check(bool holds, string key, string problem, string fix)
    {
        if (!holds)
        {
            Add(key, problem, fix);
        }
    }

    private string Path(string key) => section.Length == 0 ? key : $"{section}:{key}";
}
