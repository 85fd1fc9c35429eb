using System.Text;
using Microsoft.Extensions.Time.Testing;
using TikTok.Webhooks;

namespace OpenApi.Extensions.Tests.TikTok;

public class WebhookSignatureTests
{
    private const string Secret = "app-secret";

    /// <summary>A delivery whose signature was made with another tool (an HMAC on the command line).</summary>
    private const string Body =
        """{"client_key":"aw1clientkeyexample","event":"post.publish.complete","create_time":1793870460,"user_openid":"5a0f3c1e-77aa-4c2b-9d10-1f2e3d4c5b6a","content":"{\"publish_id\":\"v_pub_file~v2-1.7512340000000000001\",\"publish_type\":\"DIRECT_PUBLISH\"}"}""";

    private const string Signature = "t=1793870460,s=0571b3ba00f94310beb2a33fc69541daf3271ca1a77c0e2f03cf674dae54508e";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeSeconds(1793870460));

    [Fact]
    public void A_genuine_delivery_is_taken()
    {
        var delivery = Receiver(Secret).Receive(Signature, Bytes(Body));

        delivery
            .Should()
            .BeOfType<PublishCompletedEvent>()
            .Which.PublishId.Should()
            .Be("v_pub_file~v2-1.7512340000000000001");
    }

    [Fact]
    public void Further_parts_of_the_header_and_their_order_do_not_matter() =>
        Receiver(Secret)
            .Receive($"v=2, {string.Join(',', Signature.Split(',').Reverse())},x", Bytes(Body))
            .Should()
            .BeOfType<PublishCompletedEvent>();

    [Fact]
    public void While_a_secret_is_changed_both_are_taken() =>
        Receiver("new-secret", Secret)
            .Invoking(r => r.Verify(Signature, Encoding.UTF8.GetBytes(Body)))
            .Should()
            .NotThrow();

    [Fact]
    public void A_body_changed_in_any_bit_is_refused()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        for (var bit = 0; bit < body.Length * 8; bit++)
        {
            body[bit / 8] ^= (byte)(1 << (bit % 8));
            Refusal(Signature, body).Should().Be(WebhookRefusal.WrongSignature);
            body[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Another_secret_is_refused() =>
        Receiver("other-secret")
            .Invoking(r => r.Receive(Signature, Bytes(Body)))
            .Should()
            .Throw<TikTokWebhookException>()
            .Which.Refusal.Should()
            .Be(WebhookRefusal.WrongSignature);

    [Fact]
    public void A_changed_time_is_refused_even_inside_the_tolerance() =>
        Refusal(Signature.Replace("1793870460", "1793870461", StringComparison.Ordinal), Encoding.UTF8.GetBytes(Body))
            .Should()
            .Be(WebhookRefusal.WrongSignature);

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, WebhookRefusal.OutsideTolerance)]
    [InlineData(-300, null)]
    [InlineData(-301, WebhookRefusal.OutsideTolerance)]
    public void An_old_or_future_time_is_refused(int secondsLater, WebhookRefusal? expected)
    {
        var receiver = new TikTokWebhookReceiver(
            [Secret],
            time: new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1793870460 + secondsLater))
        );

        Refusal(receiver, Signature, Encoding.UTF8.GetBytes(Body)).Should().Be(expected);
    }

    [Fact]
    public void A_wider_tolerance_lets_late_repetitions_pass()
    {
        _time.Advance(TimeSpan.FromHours(71));

        new TikTokWebhookReceiver([Secret], TimeSpan.FromHours(72), _time)
            .Receive(Signature, Bytes(Body))
            .CreatedAt.Should()
            .Be(DateTimeOffset.FromUnixTimeSeconds(1793870460));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=1793870460")]
    [InlineData("s=0571b3ba00f94310beb2a33fc69541daf3271ca1a77c0e2f03cf674dae54508e")]
    [InlineData("t=,s=0571b3ba00f94310beb2a33fc69541daf3271ca1a77c0e2f03cf674dae54508e")]
    [InlineData("t=-1,s=0571b3ba00f94310beb2a33fc69541daf3271ca1a77c0e2f03cf674dae54508e")]
    [InlineData("t=99999999999999999999,s=0571b3ba00f94310beb2a33fc69541daf3271ca1a77c0e2f03cf674dae54508e")]
    [InlineData("t=9223372036854775807,s=0571b3ba00f94310beb2a33fc69541daf3271ca1a77c0e2f03cf674dae54508e")]
    [InlineData("t=1793870460,s=zz71b3ba00f94310beb2a33fc69541daf3271ca1a77c0e2f03cf674dae54508e")]
    [InlineData("t=1793870460,s=0571")]
    public void A_malformed_header_is_refused(string? header) =>
        Refusal(header, Encoding.UTF8.GetBytes(Body)).Should().Be(WebhookRefusal.MalformedSignature);

    [Fact]
    public void Random_headers_are_refused_with_the_documented_exception_and_nothing_else()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 3_000; i++)
        {
            var body = new byte[random.Next(0, 200)];
            random.NextBytes(body);
            var header = new string([
                .. Enumerable.Range(0, random.Next(100)).Select(_ => (char)random.Next(1, 0x2FF)),
            ]);

            Refusal(header, body).Should().NotBeNull();
        }
    }

    [Fact]
    public void A_receiver_without_a_secret_cannot_be_made()
    {
        FluentActions.Invoking(() => new TikTokWebhookReceiver([])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TikTokWebhookReceiver([Secret, " "])).Should().Throw<ArgumentException>();
    }

    private TikTokWebhookReceiver Receiver(params string[] secrets) => new(secrets, time: _time);

    private WebhookRefusal? Refusal(string? header, byte[] body) => Refusal(Receiver(Secret), header, body);

    private static WebhookRefusal? Refusal(TikTokWebhookReceiver receiver, string? header, byte[] body)
    {
        try
        {
            receiver.Receive(header, body).DuplicateKey.Should().NotBeNull();
            return null;
        }
        catch (TikTokWebhookException refusal)
        {
            return refusal.Refusal;
        }
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
