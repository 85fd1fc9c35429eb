using System.Text;
using CsCheck;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Signing;

public sealed class UserSigPropertyTests
{
    private static readonly Gen<string> Identifiers = Gen.String[
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"],
        1,
        32
    ];

    private static readonly Gen<(
        long App,
        string Key,
        string Identifier,
        long Time,
        long Expire,
        byte[]? Buffer
    )> Inputs = Gen.Select(
        Gen.Long[1, long.MaxValue],
        Gen.String[1, 64].Where(key => !key.Any(char.IsSurrogate)),
        Identifiers,
        Gen.Long[0, 4102444800],
        Gen.Long[1, 15552000],
        Gen.OneOf(Gen.Const((byte[]?)null), Gen.Byte.Array[0, 200].Select(bytes => (byte[]?)bytes))
    );

    [Fact]
    public void What_is_signed_reads_back_and_verifies() =>
        Inputs.Sample(input =>
        {
            var (app, key, identifier, time, expire, buffer) = input;
            var start = DateTimeOffset.FromUnixTimeSeconds(time);
            var token = UserSig.Create(app, key, identifier, start, TimeSpan.FromSeconds(expire), buffer);

            var claims = UserSig.Decode(token);
            claims.SdkAppId.Should().Be(app);
            claims.Identifier.Should().Be(identifier);
            claims.IssuedAtSeconds.Should().Be(time);
            claims.LifetimeSeconds.Should().Be(expire);
            (claims.UserBuffer?.ToArray()).Should().Equal(buffer);
            UserSig.Verify(token, app, key, identifier, start, buffer).Should().Be(UserSigVerdict.Valid);
            token.Should().MatchRegex("^[A-Za-z0-9*_-]+$");
        });

    [Fact]
    public void Another_key_never_verifies() =>
        Gen.Select(Inputs, Gen.String[1, 64].Where(key => !key.Any(char.IsSurrogate)))
            .Where(pair => pair.Item1.Key != pair.Item2 && !SameMac(pair.Item1.Key, pair.Item2))
            .Sample(pair =>
            {
                var ((app, key, identifier, time, expire, buffer), other) = pair;
                var start = DateTimeOffset.FromUnixTimeSeconds(time);
                var token = UserSig.Create(app, key, identifier, start, TimeSpan.FromSeconds(expire), buffer);
                UserSig.Verify(token, app, other, identifier, start, buffer).Should().Be(UserSigVerdict.WrongSignature);
            });

    [Fact]
    public void Random_text_is_malformed_and_nothing_else_is_thrown() =>
        Gen.OneOf(Gen.String, Gen.Byte.Array.Select(TestTokens.Pack), Gen.String.Select(TestTokens.Pack))
            .Sample(text => FormatExceptionOnly(text));

    [Fact]
    public void A_token_with_one_changed_character_never_verifies_and_nothing_else_is_thrown() =>
        Gen.Select(Gen.Int[0, UserSigVector.CompressedTokenOfB.Length - 1], Gen.Char["AZaz09*-_ +/=\u00e9"])
            .Sample(
                (position, character) =>
                {
                    var characters = UserSigVector.CompressedTokenOfB.ToCharArray();
                    if (characters[position] == character)
                    {
                        return;
                    }

                    characters[position] = character;
                    var text = new string(characters);
                    FormatExceptionOnly(text);
                    var verdict = UserSig.Verify(
                        text,
                        UserSigVector.B.SdkAppId,
                        UserSigVector.B.Key,
                        UserSigVector.B.Identifier,
                        UserSigVector.B.IssuedAt
                    );
                    (verdict == UserSigVerdict.Valid && !SamePayload(text)).Should().BeFalse();
                }
            );

    [Fact]
    public void A_token_that_unpacks_to_more_than_16_KiB_is_refused() =>
        FluentActions
            .Invoking(() => UserSig.Decode(TestTokens.Pack("{\"a\":\"" + new string('a', 8 * 1024) + "\"}")))
            .Should()
            .Throw<FormatException>();

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"TLS.ver":"1.0"}""")]
    [InlineData("""{"TLS.ver":2.0}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"\ud800"}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"a","TLS.sdkappid":1.5}""")]
    [InlineData("""{"TLS.ver":"2.0","TLS.identifier":"a","TLS.sdkappid":"1"}""")]
    [InlineData(
        """{"TLS.ver":"2.0","TLS.identifier":"a","TLS.sdkappid":1,"TLS.time":1,"TLS.expire":1,"TLS.sig":"","TLS.userbuf":"%"}"""
    )]
    public void Json_of_another_shape_is_malformed(string json) =>
        FluentActions.Invoking(() => UserSig.Decode(TestTokens.Pack(json))).Should().Throw<FormatException>();

    private static void FormatExceptionOnly(string text)
    {
        try
        {
            UserSig.Decode(text);
        }
        catch (FormatException)
        {
            // The documented way to say that the text is no token.
        }
    }

    // The last characters of a base64 text have spare bits, and zlib's header has bits that change nothing.
    private static bool SamePayload(string text)
    {
        var read = UserSig.Decode(text);
        return read.ToString() == UserSig.Decode(UserSigVector.CompressedTokenOfB).ToString();
    }

    // HMAC pads keys with zeros, so keys that differ in trailing NULs are one key.
    private static bool SameMac(string key, string other) =>
        Encoding.UTF8.GetBytes(key.TrimEnd('\0')).SequenceEqual(Encoding.UTF8.GetBytes(other.TrimEnd('\0')));
}
