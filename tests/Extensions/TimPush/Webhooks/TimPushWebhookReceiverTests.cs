using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using TimPush.Webhooks;

namespace OpenApi.Extensions.Tests.TimPush.Webhooks;

public sealed class TimPushWebhookReceiverTests
{
    // The vendor's own vector.
    private const string Token = "xxxxyyyy";
    private const long RequestTime = 1669872112;
    private const string Sign = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061";

    private const string Body = """{"Events":[{"EventType":1,"To_Account":"alice","ErrCode":0}]}""";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(RequestTime));

    [Fact]
    public void The_vendors_vector_is_accepted()
    {
        var webhook = Receive(Query() + "&ClientIP=1.2.3.4&OptPlatform=RESTAPI", Body);

        webhook.Should().BeOfType<TaskPushWebhook>().Which.Events.Single().ToAccount.Should().Be("alice");
        webhook.Command.Should().Be("Push.AllMemberPush");
        webhook.ClientIp.Should().Be("1.2.3.4");
        webhook.OptPlatform.Should().Be("RESTAPI");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public void A_request_time_at_the_edge_of_the_tolerance_is_accepted(int seconds)
    {
        _clock.AdjustTime(_clock.GetUtcNow().AddSeconds(seconds));

        Receive(Query(), Body).Should().BeOfType<TaskPushWebhook>();
    }

    [Theory]
    [InlineData(61)]
    [InlineData(-61)]
    [InlineData(86400)]
    public void A_request_time_outside_the_tolerance_is_refused(int seconds)
    {
        _clock.AdjustTime(_clock.GetUtcNow().AddSeconds(seconds));

        Fault(Query()).Should().Be(TimPushWebhookFault.OutsideTolerance);
    }

    [Fact]
    public void The_tolerance_is_an_option()
    {
        _clock.Advance(TimeSpan.FromMinutes(9));

        Receive(
                Query(),
                Body,
                new TimPushWebhookOptions
                {
                    SdkAppId = 88888888,
                    Token = Token,
                    Tolerance = TimeSpan.FromMinutes(10),
                }
            )
            .Should()
            .BeOfType<TaskPushWebhook>();
    }

    [Fact]
    public void A_signature_of_another_token_is_refused() =>
        Fault(Query(sign: Hash("other" + RequestTime))).Should().Be(TimPushWebhookFault.WrongSignature);

    [Fact]
    public void A_changed_request_time_is_refused() =>
        Fault(Query(time: "1669872113")).Should().Be(TimPushWebhookFault.WrongSignature);

    [Fact]
    public void A_signed_request_time_that_is_no_number_is_refused() =>
        Fault(Query(sign: Hash(Token + "soon"), time: "soon")).Should().Be(TimPushWebhookFault.OutsideTolerance);

    [Theory]
    [InlineData("Sign")]
    [InlineData("RequestTime")]
    public void A_webhook_without_its_signature_is_refused(string missing) =>
        Fault(Query().Replace(missing, "X" + missing)).Should().Be(TimPushWebhookFault.Unsigned);

    [Fact]
    public void Without_a_token_no_signature_is_asked_for() =>
        Receive(
                "SdkAppid=1&CallbackCommand=Push.AllMemberPush&contenttype=json",
                Body,
                new TimPushWebhookOptions { SdkAppId = 1, Token = null }
            )
            .Should()
            .BeOfType<TaskPushWebhook>();

    [Theory]
    [InlineData("SdkAppid=88888889")]
    [InlineData("SdkAppid=")]
    [InlineData("sdkappid=88888888")]
    public void A_webhook_of_another_app_is_refused(string app) =>
        Fault(Query().Replace("SdkAppid=88888888", app)).Should().Be(TimPushWebhookFault.OtherApp);

    [Fact]
    public void A_command_that_the_query_lacks_is_taken_from_the_body()
    {
        var query = Query().Replace("CallbackCommand", "Command");

        Receive(query, """{"CallbackCommand":"Push.AllMemberPush","Events":[{"To_Account":"alice"}]}""")
            .Should()
            .BeOfType<TaskPushWebhook>();
        Receive(query, Body).Should().BeOfType<UnknownWebhook>().Which.Command.Should().BeEmpty();
    }

    [Fact]
    public void A_webhook_of_an_unknown_command_is_kept_as_it_came()
    {
        var webhook = Receive(
            Query().Replace("Push.AllMemberPush", "State.StateChange"),
            """{"Info":{"Action":"Login"}}"""
        );

        var unknown = webhook.Should().BeOfType<UnknownWebhook>().Subject;
        unknown.Command.Should().Be("State.StateChange");
        unknown.Body.GetProperty("Info").GetProperty("Action").GetString().Should().Be("Login");
    }

    [Fact]
    public void Neither_the_options_nor_a_refusal_print_the_token()
    {
        var options = new TimPushWebhookOptions { SdkAppId = 1, Token = "planted-token" };
        var refusal = FluentActions
            .Invoking(() => Receive("SdkAppid=1&Sign=planted-sign&RequestTime=1", Body, options))
            .Should()
            .Throw<TimPushWebhookException>();

        options.ToString().Should().NotContain("planted");
        refusal.Which.ToString().Should().NotContain("planted");
    }

    [Fact]
    public void Options_that_would_check_nothing_by_accident_are_refused() =>
        FluentActions
            .Invoking(() => new TimPushWebhookReceiver(new TimPushWebhookOptions { SdkAppId = 1, Token = "" }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*Token is empty*");

    [Fact]
    public void The_answers_are_the_documented_bodies()
    {
        TimPushWebhookAnswer.Accepted.Should().Be("""{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}""");
        TimPushWebhookAnswer
            .Failed("try \"later\"")
            .Should()
            .Be("""{"ActionStatus":"FAIL","ErrorCode":1,"ErrorInfo":"try \u0022later\u0022"}""");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Query(string sign = Sign, string time = "1669872112") =>
        $"?SdkAppid=88888888&CallbackCommand=Push.AllMemberPush&contenttype=json&Sign={sign}&RequestTime={time}";

    private TimPushWebhook Receive(string query, string body, TimPushWebhookOptions? options = null) =>
        new TimPushWebhookReceiver(
            options ?? new TimPushWebhookOptions { SdkAppId = 88888888, Token = Token },
            _clock
        ).Receive(query, Encoding.UTF8.GetBytes(body));

    private TimPushWebhookFault Fault(string query) =>
        FluentActions.Invoking(() => Receive(query, Body)).Should().Throw<TimPushWebhookException>().Which.Fault;
}
