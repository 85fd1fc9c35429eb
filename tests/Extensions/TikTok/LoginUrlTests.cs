using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TikTok.Errors;
using TikTok.Login;

namespace OpenApi.Extensions.Tests.TikTok;

public class LoginUrlTests
{
    private const string Redirect = "https://app.example.com/tiktok/callback/";

    [Fact]
    public void The_challenge_is_the_lower_case_hex_hash_of_the_verifier()
    {
        // SHA-256 of this verifier, made with another tool.
        var pkce = Pkce.FromVerifier("n0tSoRandomVerifier.with_64-chars~1234567890abcdefABCDEF12345678");

        pkce.Challenge.Should().Be("ffd3b3d43a3e454b926cc7146035a3d6584f910e6dc96cb26363a56a05a0e5c8");
        pkce.Challenge.Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(pkce.Verifier))));
    }

    [Fact]
    public void A_login_can_be_kept_in_a_session_as_JSON()
    {
        var request = AuthorizationRequest.Create("aw1key", Redirect, [TikTokScopes.UserInfoBasic]);

        var kept = JsonSerializer.Deserialize<AuthorizationRequest>(JsonSerializer.Serialize(request));

        kept.Should().Be(request);
        $"{kept}".Should().NotContainAny(request.State, request.CodeVerifier!);
        var parts = new AuthorizationRequest(
            request.ConsentUrl,
            request.RedirectUri,
            request.State,
            request.CodeVerifier
        );
        parts.Should().Be(request);
    }

    [Fact]
    public void A_QR_code_can_be_kept_in_a_session_as_JSON()
    {
        var ticket = new QrCodeTicket("aweme://authorize?client_ticket=t-1", "QR5", "t-1", "s-1");

        var kept = JsonSerializer.Deserialize<QrCodeTicket>(JsonSerializer.Serialize(ticket));

        kept.Should().Be(ticket);
        $"{kept}".Should().NotContainAny("QR5", "t-1");
    }

    [Fact]
    public void Verifiers_are_random_and_of_the_allowed_characters()
    {
        var verifiers = Enumerable.Range(43, 128 - 43 + 1).Select(length => Pkce.Create(length).Verifier).ToList();

        verifiers
            .Should()
            .OnlyHaveUniqueItems()
            .And.OnlyContain(verifier => Pkce.FromVerifier(verifier).Verifier == verifier);
        verifiers.Select(verifier => verifier.Length).Should().Equal(Enumerable.Range(43, 86));
    }

    [Theory]
    [InlineData("too-short")]
    [InlineData("spaces are not allowed in a verifier, and this has them")]
    [InlineData("plus+is-base64-not-base64url-and-not-allowed-either")]
    public void A_verifier_that_TikTok_would_refuse_is_refused_here(string verifier) =>
        FluentActions.Invoking(() => Pkce.FromVerifier(verifier)).Should().Throw<ArgumentException>();

    [Fact]
    public void The_consent_url_says_what_TikTok_expects()
    {
        var request = AuthorizationRequest.Create(
            "aw1key",
            Redirect,
            [TikTokScopes.UserInfoBasic, TikTokScopes.VideoPublish]
        );

        request.ConsentUrl.GetLeftPart(UriPartial.Path).Should().Be("https://www.tiktok.com/v2/auth/authorize/");
        var query = System.Web.HttpUtility.ParseQueryString(request.ConsentUrl.Query);
        query["client_key"].Should().Be("aw1key");
        query["response_type"].Should().Be("code");
        query["scope"].Should().Be("user.info.basic,video.publish");
        query["redirect_uri"].Should().Be(Redirect);
        query["state"].Should().Be(request.State).And.HaveLength(32);
        query["code_challenge"].Should().Be(Pkce.FromVerifier(request.CodeVerifier!).Challenge);
        query["code_challenge_method"].Should().Be("S256");
        query.AllKeys.Should().NotContain("disable_auto_auth");
    }

    [Fact]
    public void A_web_login_can_leave_the_proof_key_out_and_force_the_page()
    {
        var options = new AuthorizationRequestOptions
        {
            UseProofKey = false,
            AlwaysShowConsent = true,
            State = "mine",
        };

        var request = AuthorizationRequest.Create("aw1key", Redirect, ["video.list"], options);

        request.CodeVerifier.Should().BeNull();
        request
            .ConsentUrl.Query.Should()
            .Contain("state=mine")
            .And.EndWith("&disable_auto_auth=1")
            .And.NotContain("challenge");
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("https://app.example.com/callback?x=1")]
    [InlineData("https://app.example.com/callback#x")]
    [InlineData("http://app.example.com/callback")]
    public void A_redirect_uri_that_TikTok_would_refuse_is_refused_here(string redirect) =>
        FluentActions
            .Invoking(() => AuthorizationRequest.Create("key", redirect, ["video.list"]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("redirectUri");

    [Theory]
    [InlineData("http://localhost:3455/callback/")]
    [InlineData("http://127.0.0.1:3455/callback/")]
    public void A_desktop_app_may_listen_on_its_own_machine(string redirect) =>
        AuthorizationRequest.Create("key", redirect, ["video.list"]).RedirectUri.Should().Be(redirect);

    [Fact]
    public void The_redirect_gives_the_code_decoded_once_and_the_scopes()
    {
        var url = new Uri($"{Redirect}?code=Zx9kq-authcode%2A0%216410&scopes=user.info.basic,video.list&state=abc");

        var callback = AuthorizationCallback.Parse(url, "abc");

        callback.Code.Should().Be("Zx9kq-authcode*0!6410");
        callback.Scopes.Should().BeEquivalentTo("user.info.basic", "video.list");
    }

    [Fact]
    public void A_redirect_with_another_state_is_refused()
    {
        var url = new Uri($"{Redirect}?code=stolen&state=other");

        FluentActions
            .Invoking(() => AuthorizationCallback.Parse(url, "abc"))
            .Should()
            .Throw<TikTokLoginRefusedException>()
            .WithMessage("*state*")
            .Which.Message.Should()
            .NotContain("stolen");
    }

    [Fact]
    public void A_refusal_of_the_user_is_told_with_its_code()
    {
        var url = new Uri($"{Redirect}?error=access_denied&error_description=User%20said%20no&state=abc");

        var refusal = FluentActions
            .Invoking(() => AuthorizationCallback.Parse(url, "abc"))
            .Should()
            .Throw<TikTokLoginRefusedException>()
            .Which;

        refusal.ErrorCode.Should().Be(TikTokErrorCode.AccessDenied);
        refusal.Message.Should().Contain("User said no");
    }

    [Fact]
    public void Secrets_of_a_login_stay_out_of_its_texts()
    {
        var request = AuthorizationRequest.Create("key", Redirect, ["video.list"]);
        var callback = AuthorizationCallback.Parse(new Uri($"{Redirect}?code=secret-code&state=abc"), "abc");

        $"{request} {Pkce.Create()} {callback}"
            .Should()
            .NotContainAny(request.State, request.CodeVerifier, "secret-code");
    }
}
