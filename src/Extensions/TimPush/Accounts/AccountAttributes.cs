namespace TimPush.Accounts;

/// <summary>Attributes of one account.</summary>
/// <param name="Account">The user ID or registration ID.</param>
/// <param name="Values">Attribute name to value; 50 bytes for each of both.</param>
public sealed record AccountAttributes(string Account, IReadOnlyDictionary<string, string> Values);

/// <summary>Attributes to take from one account.</summary>
/// <param name="Account">The user ID or registration ID.</param>
/// <param name="Names">The attributes' names.</param>
public sealed record AccountAttributeNames(string Account, IReadOnlyCollection<string> Names);

/// <summary>One attribute that an app's accounts can have.</summary>
/// <param name="Name">Its name, at most 50 bytes.</param>
/// <param name="Type">Whose attribute it is. It cannot change later.</param>
public sealed record AttributeName(string Name, AccountType Type = AccountType.UserId);

/// <summary>What an account is named by.</summary>
public enum AccountType
{
    /// <summary>The user ID of a log-in.</summary>
    UserId = 0,

    /// <summary>A registration ID that the client SDK made.</summary>
    RegistrationId = 1,
}
