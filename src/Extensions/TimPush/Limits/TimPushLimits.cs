namespace TimPush.Limits;

/// <summary>The documented sizes. Bytes are UTF-8 bytes: a character beyond ASCII counts two to four.</summary>
public static class TimPushLimits
{
    /// <summary>Accounts in one push to named accounts; longer lists are sent in parts.</summary>
    public const int AccountsPerPush = 500;

    /// <summary>Accounts in one tag or attribute call; longer lists are sent in parts.</summary>
    public const int AccountsPerCall = 100;

    /// <summary>Tags in one list of a condition.</summary>
    public const int TagsPerCondition = 10;

    /// <summary>Attributes in one list of a condition.</summary>
    public const int AttributesPerCondition = 10;

    /// <summary>Tags that one call adds to an account; more are added in several calls.</summary>
    public const int TagsPerAddition = 10;

    /// <summary>Tags of an account.</summary>
    public const int TagsPerAccount = 100;

    /// <summary>Attributes of an app, numbered 0 to 9.</summary>
    public const int AttributesPerApp = 10;

    /// <summary>Bytes of a tag.</summary>
    public const int TagBytes = 50;

    /// <summary>Bytes of an attribute's name.</summary>
    public const int AttributeNameBytes = 50;

    /// <summary>Bytes of an attribute's value.</summary>
    public const int AttributeValueBytes = 50;

    /// <summary>Bytes of <c>DataId</c>.</summary>
    public const int DataIdBytes = 64;

    /// <summary>Bytes of a Live Activity's <c>LaId</c>.</summary>
    public const int LiveActivityIdBytes = 64;

    /// <summary>Bytes of <c>Desc</c> and <c>Ext</c> together, 3 KB: Apple takes 4 KB in all.</summary>
    public const int TextAndExtensionBytes = 3 * 1024;

    /// <summary>Bytes of the whole body of a push to all users, tags or attributes, 10 KB.</summary>
    public const int PushBodyBytes = 10 * 1024;

    /// <summary>Push tasks in one statistics call; longer lists are asked for in parts.</summary>
    public const int TasksPerReport = 5;
}
