using OpenApi.Changes.Wire.Rules;
using static OpenApi.Changes.ChangeLevel;

namespace OpenApi.Changes.Wire.Security;

/// <summary>Rules about credentials.</summary>
internal static class SecurityRules
{
    private const string Subject = "security";
    private const string SchemeSubject = "security scheme";
    private const ChangeDirection Request = ChangeDirection.Request;

    public static RulePair Required { get; } =
        Pair(
            new(
                "security-added",
                "Credentials are needed where none were",
                Breaking,
                "Callers without credentials are answered 401.",
                "Let callers in without credentials until they have some."
            ),
            new(
                "security-removed",
                "No credentials are needed",
                Info,
                "Callers that send credentials are served as before.",
                "Make sure that the service means it."
            )
        );

    public static RulePair Optional { get; } =
        Pair(
            new(
                "optional-security-removed",
                "Credentials are no longer read",
                Warning,
                "Callers are let in without them as before, but those that send them are served like everybody else.",
                "Look what the credentials were good for."
            ),
            new(
                "optional-security-added",
                "Credentials may be sent",
                Info,
                "Callers that send none are let in as before.",
                "Nothing to do; send them for what only known callers get."
            )
        );

    public static RulePair Anonymous { get; } =
        Pair(
            new(
                "security-became-mandatory",
                "Credentials may no longer be left out",
                Breaking,
                "Callers without credentials are answered 401.",
                "Let callers in without credentials until they have some."
            ),
            new(
                "security-became-optional",
                "Credentials may be left out",
                Info,
                "Callers that send credentials are served as before.",
                "Make sure that the service means it."
            )
        );

    public static RulePair Alternative { get; } =
        Pair(
            new(
                "security-alternative-removed",
                "A way to be let in was removed",
                Breaking,
                "Callers that used it are answered 401.",
                "Keep it until callers have other credentials."
            ),
            new(
                "security-alternative-added",
                "There is another way to be let in",
                Info,
                "Callers may go on with the credentials that they have.",
                "Nothing to do."
            )
        );

    public static ChangeRule AlternativeEased { get; } =
        RulePair.Waived(
            ChangeDirection.None,
            Subject,
            new(
                "security-alternative-eased",
                "A way to be let in gave way to one that asks for less",
                Info,
                "Whoever came in by it has what the other one asks for.",
                "Nothing to do."
            ),
            "The swapped pair adds a way that asks for more, which security-alternative-added says."
        );

    public static RulePair Scope { get; } =
        Pair(
            new(
                "security-scope-added",
                "A token needs another scope",
                Breaking,
                "Tokens that were given without the scope are answered 403.",
                "Accept the old tokens until they have ended."
            ),
            new(
                "security-scope-removed",
                "A token needs a scope less",
                Info,
                "Tokens with the scope are accepted as before.",
                "Ask for fewer scopes."
            )
        );

    public static RulePair Scheme { get; } =
        Pair(
            new(
                "security-scheme-removed",
                "A security scheme was removed",
                Info,
                "What no operation asks for is not on the wire; where one asked, that is a finding of its own.",
                "Nothing to do."
            ),
            new(
                "security-scheme-added",
                "A security scheme was added",
                Info,
                "What no operation asks for is not on the wire.",
                "Nothing to do."
            ),
            SchemeSubject
        );

    public static ChangeRule TypeChanged { get; } =
        Breaks("security-scheme-type-changed", "A security scheme is of another type", "other credentials");

    public static ChangeRule HttpChanged { get; } =
        Breaks(
            "security-scheme-http-changed",
            "A security scheme uses another HTTP scheme",
            "another Authorization header"
        );

    public static ChangeRule KeyNameChanged { get; } =
        Breaks("security-scheme-key-name-changed", "A key is sent under another name", "a value of another name");

    public static ChangeRule KeyPlaceChanged { get; } =
        Breaks("security-scheme-key-place-changed", "A key is sent in another place", "the value elsewhere");

    public static RulePair Flow { get; } =
        Pair(
            new(
                "oauth-flow-removed",
                "A way to get a token was removed",
                Breaking,
                "Callers that get their tokens by it get none.",
                "Keep the flow until callers have moved to another."
            ),
            new(
                "oauth-flow-added",
                "There is another way to get a token",
                Info,
                "Callers may go on as they do.",
                "Nothing to do."
            ),
            SchemeSubject
        );

    public static ChangeRule AuthorizationUrl { get; } =
        UrlChanged("oauth-authorization-url-changed", "The page where users consent has another address");

    public static ChangeRule DeviceUrl { get; } =
        UrlChanged("oauth-device-url-changed", "Codes for devices are given at another address");

    public static ChangeRule TokenUrl { get; } =
        UrlChanged("oauth-token-url-changed", "Tokens are given at another address");

    public static ChangeRule RefreshUrl { get; } =
        UrlChanged("oauth-refresh-url-changed", "Tokens are renewed at another address");

    public static ChangeRule DiscoveryUrl { get; } =
        UrlChanged("openid-url-changed", "The OpenID configuration has another address");

    public static RulePair OfferedScope { get; } =
        Pair(
            new(
                "oauth-scope-removed",
                "A scope is no longer offered",
                Breaking,
                "Asking for the scope fails, so callers get no token at all.",
                "Keep accepting the name until callers no longer ask for it."
            ),
            new("oauth-scope-added", "Another scope is offered", Info, "Nobody asks for it yet.", "Nothing to do."),
            SchemeSubject
        );

    public static ChangeRule BearerFormat { get; } =
        RulePair.Symmetric(
            Request,
            SchemeSubject,
            new(
                "security-scheme-bearer-format-changed",
                "The hint to the form of a token is another one",
                Info,
                "Callers pass tokens on as they are.",
                "Look at code that reads tokens."
            )
        );

    public static ChangeRule Renamed { get; } =
        RulePair.Symmetric(
            Request,
            SchemeSubject,
            new(
                "security-scheme-renamed",
                "A security scheme has another name",
                Info,
                "The name is not on the wire.",
                "Look at code and configuration that pick credentials by the name of the scheme."
            )
        );

    public static ChangeRule UnusedChanged { get; } =
        RulePair.Symmetric(
            Request,
            SchemeSubject,
            new(
                "unused-security-scheme-changed",
                "A security scheme that no operation asks for was changed",
                Info,
                "No request carries its credentials, as far as the document says.",
                "If it is meant to hold, say so under 'security'; from then on its changes count."
            )
        );

    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. Required.Both,
        .. Optional.Both,
        .. Anonymous.Both,
        .. Alternative.Both,
        AlternativeEased,
        .. Scope.Both,
        .. Scheme.Both,
        TypeChanged,
        HttpChanged,
        KeyNameChanged,
        KeyPlaceChanged,
        .. Flow.Both,
        AuthorizationUrl,
        DeviceUrl,
        TokenUrl,
        RefreshUrl,
        DiscoveryUrl,
        .. OfferedScope.Both,
        BearerFormat,
        Renamed,
        UnusedChanged,
    ];

    private static RulePair Pair(RuleText forth, RuleText back, string subject = Subject) =>
        RulePair.Of(Request, subject, forth, back);

    private static ChangeRule Breaks(string id, string title, string looksFor) =>
        RulePair.Symmetric(
            Request,
            SchemeSubject,
            new(
                id,
                title,
                Breaking,
                $"The server looks for {looksFor}, and callers made for the old version are answered 401.",
                "Accept both until callers have followed."
            )
        );

    private static ChangeRule UrlChanged(string id, string title) =>
        RulePair.Symmetric(
            Request,
            SchemeSubject,
            new(
                id,
                title,
                Breaking,
                "The old address is no longer promised to answer.",
                "Keep the old address, or redirect, until callers have followed."
            )
        );
}
