using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using OpenApi.Runtime.Waiting;
using TikTok.Configuration;
using TikTok.Errors;

namespace TikTok.Login;

/// <summary>
/// Login by QR code: show <see cref="QrCodeTicket.ScanUrl"/> as a QR code, then follow what the user does with it.
/// </summary>
public sealed class QrCodeLogin
{
    private const string GetPath = "/v2/oauth/get_qrcode/";
    private const string CheckPath = "/v2/oauth/check_qrcode/";

    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(10);

    private readonly TikTokOptions _options;
    private readonly OAuthConnection _connection;
    private readonly TikTokLogin _login;
    private readonly TimeProvider _time;

    internal QrCodeLogin(TikTokOptions options, OAuthConnection connection, TikTokLogin login, TimeProvider time)
    {
        _options = options;
        _connection = connection;
        _login = login;
        _time = time;
    }

    /// <summary>Asks for a new QR code and puts a random ticket of ours in it.</summary>
    /// <param name="scopes">The scopes to ask for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">TikTok refused the call.</exception>
    public async Task<QrCodeTicket> BeginAsync(
        IEnumerable<string> scopes,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scopes);
        var state = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var answer = await _connection
            .PostAsync(
                GetPath,
                [new("client_key", _options.ClientKey), new("scope", TikTokScopes.Join(scopes)), new("state", state)],
                cancellationToken
            )
            .ConfigureAwait(false);
        return QrCodeTicket.Create(
            TokenAnswer.Text(answer, "scan_qrcode_url"),
            TokenAnswer.Text(answer, "token"),
            RandomNumberGenerator.GetHexString(16, lowercase: true),
            state
        );
    }

    /// <summary>Asks once what has become of a QR code.</summary>
    /// <param name="ticket">The QR code.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TikTokException">TikTok refused the call.</exception>
    /// <exception cref="TikTokLoginRefusedException">The answer belongs to another QR code: drop this one.</exception>
    public async Task<QrLoginProgress> CheckAsync(QrCodeTicket ticket, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var answer = await _connection
            .PostAsync(
                CheckPath,
                [
                    new("client_key", _options.ClientKey),
                    new("client_secret", _options.ClientSecret),
                    new("token", ticket.Token),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
        return Read(answer, ticket);
    }

    /// <summary>
    /// Follows a QR code until it is confirmed, expired or used up. Yields each change once. Questions that fail in a way that may pass are
    /// asked again.
    /// </summary>
    /// <param name="ticket">The QR code.</param>
    /// <param name="interval">Wait between two questions; 2 seconds by default.</param>
    /// <param name="limit">When to stop; after 10 minutes by default. TikTok does not say how long a QR code lives.</param>
    /// <param name="cancellationToken">Ends the following at once.</param>
    /// <exception cref="TikTokException">TikTok refused a question.</exception>
    /// <exception cref="TikTokLoginRefusedException">The answer belongs to another QR code: drop this one.</exception>
    /// <exception cref="TimeoutException">The time was up before the user had done anything final.</exception>
    public async IAsyncEnumerable<QrLoginProgress> FollowAsync(
        QrCodeTicket ticket,
        TimeSpan? interval = null,
        TimeSpan? limit = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var most = limit ?? DefaultLimit;
        var watch = new Watch(_time, most, outageLimit: most);
        QrLoginState? last = null;
        while (true)
        {
            var progress = await watch
                .LookAsync(cancel => CheckAsync(ticket, cancel), cancellationToken)
                .ConfigureAwait(false);
            if (progress is not null && progress.State != last)
            {
                yield return progress;
            }

            last = progress?.State ?? last;
            if (progress is { IsFinal: true })
            {
                yield break;
            }

            if (!await watch.PauseAsync(interval ?? DefaultInterval, cancellationToken).ConfigureAwait(false))
            {
                throw new TimeoutException(
                    $"The QR code was still {last?.ToString() ?? "unknown"} after {watch.Elapsed:c}. Ask for a new one.",
                    watch.LastFailure
                );
            }
        }
    }

    /// <summary>Ends a confirmed login: swaps its code for tokens and stores them.</summary>
    /// <param name="progress">A confirmed answer.</param>
    /// <param name="redirectUri">A redirect URI registered for the app.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidOperationException">The answer is not confirmed.</exception>
    /// <exception cref="TikTokException">TikTok refused the code.</exception>
    public Task<TikTokAuthorization> CompleteAsync(
        QrLoginProgress progress,
        string redirectUri,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(progress);
        return progress.Code is { } code
            ? _login.ExchangeCodeAsync(code, redirectUri, codeVerifier: null, cancellationToken)
            : throw new InvalidOperationException(
                $"The QR code is {progress.State}, not confirmed: there is no code to swap yet."
            );
    }

    private static QrLoginProgress Read(JsonElement answer, QrCodeTicket ticket)
    {
        var echoed = TokenAnswer.Text(answer, "client_ticket");
        if (!string.IsNullOrEmpty(echoed) && echoed != ticket.ClientTicket)
        {
            throw new TikTokLoginRefusedException(null, "The answer belongs to another QR code than this login's.");
        }

        var text = TokenAnswer.Text(answer, "status");
        var state = QrLoginProgress.StateOf(text);
        if (state == QrLoginState.Confirmed && string.IsNullOrEmpty(echoed))
        {
            throw new TikTokLoginRefusedException(null, "The confirmed answer does not carry this login's ticket.");
        }

        return new QrLoginProgress(state, text ?? "", state == QrLoginState.Confirmed ? CodeOf(answer) : null);
    }

    /// <summary>The pages' table has the code in a field of its own, their sample inside a redirect URI.</summary>
    private static string? CodeOf(JsonElement answer) =>
        TokenAnswer.Text(answer, "code")
        ?? (
            Uri.TryCreate(TokenAnswer.Text(answer, "redirect_uri"), UriKind.Absolute, out var redirect)
                ? QueryString.Parse(redirect.Query).GetValueOrDefault("code")
                : null
        );
}
