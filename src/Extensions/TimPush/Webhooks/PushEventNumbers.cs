namespace TimPush.Webhooks;

/// <summary>
/// The vendor channel of a push. Any number may come: one without a name keeps its value. There is none for HarmonyOS.
/// </summary>
public enum PushPlatform
{
    /// <summary>Unknown, or an online push.</summary>
    Unknown = 0,

    /// <summary>Apple.</summary>
    Apns = 1,

    /// <summary>Xiaomi.</summary>
    Xiaomi = 2,

    /// <summary>Huawei.</summary>
    Huawei = 3,

    /// <summary>Google FCM.</summary>
    GoogleFcm = 4,

    /// <summary>Meizu.</summary>
    Meizu = 5,

    /// <summary>OPPO.</summary>
    Oppo = 6,

    /// <summary>vivo.</summary>
    Vivo = 7,

    /// <summary>Honor.</summary>
    Honor = 8,
}

/// <summary>How far a push came. Any number may come: one without a name keeps its value.</summary>
public enum PushStage
{
    /// <summary>Not given by the vendor's pages.</summary>
    None = 0,

    /// <summary>Sent.</summary>
    Sent = 1,

    /// <summary>Arrived on the device.</summary>
    Arrived = 2,

    /// <summary>Clicked by the user.</summary>
    Clicked = 3,
}

/// <summary>The way of a push. Any number may come: one without a name keeps its value.</summary>
public enum PushDelivery
{
    /// <summary>Not given by the vendor's pages.</summary>
    None = 0,

    /// <summary>Through the vendor's channel.</summary>
    Offline = 1,

    /// <summary>Through the app's own connection.</summary>
    Online = 2,
}

/// <summary>The kind of chat behind a push. Any number may come: one without a name keeps its value.</summary>
public enum ChatKind
{
    /// <summary>Not given by the vendor's pages.</summary>
    None = 0,

    /// <summary>One-to-one chat.</summary>
    OneToOne = 1,

    /// <summary>Group chat.</summary>
    Group = 2,
}
