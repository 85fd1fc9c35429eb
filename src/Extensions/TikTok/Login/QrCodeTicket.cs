namespace TikTok.Login;

/// <summary>
/// A QR code to show, and what is needed to follow it. Keep it in the user's session, as JSON for example, where another request follows it; it
/// holds secrets of this one login.
/// </summary>
public sealed record QrCodeTicket
{
    private const string TicketField = "client_ticket";

    /// <summary>Takes up a QR code that was kept; <see cref="QrCodeLogin.BeginAsync"/> asks for one.</summary>
    /// <param name="scanUrl">The text to draw as a QR code.</param>
    /// <param name="token">The handle to ask with.</param>
    /// <param name="clientTicket">The random value that the answer has to carry.</param>
    /// <param name="state">The state that was sent.</param>
    public QrCodeTicket(string scanUrl, string token, string clientTicket, string state)
    {
        ArgumentException.ThrowIfNullOrEmpty(scanUrl);
        ArgumentException.ThrowIfNullOrEmpty(token);
        ArgumentException.ThrowIfNullOrEmpty(clientTicket);
        ArgumentNullException.ThrowIfNull(state);
        ScanUrl = scanUrl;
        Token = token;
        ClientTicket = clientTicket;
        State = state;
    }

    /// <summary>The text to draw as a QR code, with our ticket in it.</summary>
    public string ScanUrl { get; }

    /// <summary>The state that was sent.</summary>
    public string State { get; }

    /// <summary>The handle to ask with. A secret.</summary>
    public string Token { get; }

    /// <summary>Our random value; an answer with another is not ours. A secret.</summary>
    public string ClientTicket { get; }

    internal static QrCodeTicket Create(string? scanUrl, string? token, string clientTicket, string state)
    {
        if (string.IsNullOrEmpty(scanUrl) || string.IsNullOrEmpty(token))
        {
            throw new InvalidDataException("TikTok's answer has no QR code in it.");
        }

        return new QrCodeTicket(WithTicket(scanUrl, clientTicket), token, clientTicket, state);
    }

    /// <summary>Names the type only: the URL holds the ticket.</summary>
    public override string ToString() => nameof(QrCodeTicket);

    /// <summary>Puts the ticket in the place that TikTok left for it, or at the end where there is none.</summary>
    private static string WithTicket(string scanUrl, string ticket)
    {
        var start = scanUrl.IndexOf($"{TicketField}=", StringComparison.Ordinal);
        if (start < 0)
        {
            return $"{scanUrl}{(scanUrl.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{TicketField}={ticket}";
        }

        var value = start + TicketField.Length + 1;
        var end = scanUrl.IndexOf('&', value);
        return scanUrl[..value] + ticket + (end < 0 ? "" : scanUrl[end..]);
    }
}
