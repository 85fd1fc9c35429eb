namespace AiToEarn.Publishing.Content;

/// <summary>A documented rule that a request breaks.</summary>
/// <param name="Path">Where: the wire name of the member, with the position of the post before it.</param>
/// <param name="Message">The rule, the limit and the actual value.</param>
public sealed record PublishViolation(string Path, string Message);
