namespace TimPush.Configuration;

/// <summary>The plan of the app; it sets how many pushes the service takes.</summary>
public enum TimPushPlan
{
    /// <summary>10 pushes a day, 10 calls a second to named accounts.</summary>
    Free,

    /// <summary>100 pushes a day, 30 calls a second to named accounts.</summary>
    Standard,

    /// <summary>100 pushes a day, 40 calls a second to named accounts.</summary>
    Advanced,
}
