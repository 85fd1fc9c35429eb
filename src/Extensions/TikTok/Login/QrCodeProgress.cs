namespace TikTok.Login;

/// <summary>What has become of a QR code.</summary>
public enum QrCodeState
{
    /// <summary>A state that is not documented; see <see cref="QrCodeProgress.RawState"/>.</summary>
    Unknown = 0,

    /// <summary>Not scanned yet.</summary>
    New,

    /// <summary>Scanned, not confirmed.</summary>
    Scanned,

    /// <summary>The user agreed; the code is in the answer.</summary>
    Confirmed,

    /// <summary>Too old: ask for a new QR code.</summary>
    Expired,

    /// <summary>The code was already handed out.</summary>
    Utilised,
}

/// <summary>One answer about a QR code.</summary>
public sealed record QrCodeProgress
{
    internal QrCodeProgress(QrCodeState state, string rawState, string? code)
    {
        State = state;
        RawState = rawState;
        Code = code;
    }

    /// <summary>The state.</summary>
    public QrCodeState State { get; }

    /// <summary>The state as sent.</summary>
    public string RawState { get; }

    /// <summary>Whether nothing more will happen to the QR code.</summary>
    public bool IsFinal => State is QrCodeState.Confirmed or QrCodeState.Expired or QrCodeState.Utilised;

    /// <summary>The authorization code of a confirmed login. A secret that works once.</summary>
    internal string? Code { get; }

    internal static QrCodeState StateOf(string? text) =>
        text switch
        {
            "new" => QrCodeState.New,
            "scanned" => QrCodeState.Scanned,
            "confirmed" => QrCodeState.Confirmed,
            "expired" => QrCodeState.Expired,
            "utilised" => QrCodeState.Utilised,
            _ => QrCodeState.Unknown,
        };

    /// <summary>Names the state only.</summary>
    public override string ToString() => $"{nameof(QrCodeProgress)} {RawState}";
}
