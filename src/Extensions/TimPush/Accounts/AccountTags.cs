namespace TimPush.Accounts;

/// <summary>Tags of one account.</summary>
/// <param name="Account">The user ID or registration ID.</param>
/// <param name="Tags">The tags, at most 50 bytes each; an account has at most 100.</param>
public sealed record AccountTags(string Account, IReadOnlyCollection<string> Tags);
