using System.Text.Json;
using OpenApi.Runtime.Json;

namespace AiToEarn.Errors;

/// <summary>One rule that the content of a publish item breaks.</summary>
/// <param name="Message">The rule in words. The document shows issues as text alone; then only this is set.</param>
/// <param name="Code">The rule's name, when told.</param>
/// <param name="Path">Where in the item, when told.</param>
/// <param name="Parameters">Values of the rule, such as a limit, when told.</param>
public sealed record AiToEarnIssue(
    string Message,
    string? Code = null,
    string? Path = null,
    JsonElement? Parameters = null
)
{
    internal static AiToEarnIssue Read(JsonElement issue) =>
        issue.ValueKind is JsonValueKind.Object
            ? new AiToEarnIssue(
                issue.Member("message").Text() ?? issue.GetRawText(),
                issue.Member("code").Text(),
                PathOf(issue.Member("path")),
                issue.Member("params")?.Clone()
            )
            : new AiToEarnIssue(((JsonElement?)issue).Text() ?? issue.GetRawText());

    // The vendor's source builds paths as arrays of keys and indexes; other validators send them as text.
    private static string? PathOf(JsonElement? path) =>
        path is { ValueKind: JsonValueKind.Array }
            ? string.Join('.', path.Items().Select(step => step.ToString()))
            : path.Text();
}
