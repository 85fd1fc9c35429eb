namespace TimPush.Signing;

/// <summary>The outcome of <see cref="UserSig.Verify"/>.</summary>
public enum UserSigVerdict
{
    /// <summary>The signature is right and holds.</summary>
    Valid,

    /// <summary>The text is not a UserSig of version 2. The service answers 70003.</summary>
    Malformed,

    /// <summary>It was made for another app. The service answers 70014.</summary>
    OtherApp,

    /// <summary>It was made for another account. The service answers 70013.</summary>
    OtherIdentifier,

    /// <summary>The bytes signed with it are missing, unexpected or different.</summary>
    OtherUserBuffer,

    /// <summary>The signature was made with another key or was changed. The service answers 70009.</summary>
    WrongSignature,

    /// <summary>It was right but has ended. The service answers 70001.</summary>
    Expired,
}
