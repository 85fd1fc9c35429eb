using System.IO.Compression;
using System.Text;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Signing;

public sealed class UserSigTests
{
    public static TheoryData<UserSigVector> Vectors => UserSigVector.All;

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_signature_is_the_one_that_the_vendors_libraries_make(UserSigVector vector)
    {
        var claims = UserSig.Decode(vector.Create());

        claims.Signature.Should().Be(vector.Signature);
        claims.SdkAppId.Should().Be(vector.SdkAppId);
        claims.Identifier.Should().Be(vector.Identifier);
        claims.IssuedAtSeconds.Should().Be(vector.Time);
        claims.LifetimeSeconds.Should().Be(vector.Expire);
        claims.UserBuffer?.ToArray().Should().Equal(vector.UserBuffer);
    }

    [Fact]
    public void The_json_inside_is_the_compact_form_of_the_vendors_libraries()
    {
        Json(UserSigVector.A.Create()).Should().Be(UserSigVector.JsonOfA);
        Json(UserSigVector.StoredTokenOfA).Should().Be(UserSigVector.JsonOfA);
    }

    [Fact]
    public void The_user_buffer_stands_as_base64_text() =>
        Json(UserSigVector.C.Create())
            .Should()
            .EndWith(
                """
                ,"TLS.userbuf":"BQ=="}
                """
            );

    [Fact]
    public void A_token_is_a_zlib_stream_and_not_raw_deflate_or_gzip() =>
        Bytes(UserSigVector.B.Create())[0].Should().Be(0x78);

    [Theory]
    [InlineData(UserSigVector.StoredTokenOfA)]
    [InlineData(UserSigVector.CompressedTokenOfA)]
    public void A_token_of_another_library_is_read_whatever_its_compression(string token)
    {
        var claims = UserSig.Decode(token);

        claims.Identifier.Should().Be("xiaojun");
        claims.SdkAppId.Should().Be(1400000000);
        claims.ExpiresAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1560000000 + 15552000));
        claims.Signature.Should().Be(UserSigVector.A.Signature);
    }

    [Fact]
    public void A_token_with_a_star_in_it_is_read() =>
        UserSig.Decode(UserSigVector.CompressedTokenOfB).Identifier.Should().Be("administrator");

    [Fact]
    public void An_app_id_above_32_bits_is_signed_as_it_is()
    {
        var token = UserSig.Create(long.MaxValue, "k", "a", DateTimeOffset.UnixEpoch, TimeSpan.FromDays(1));

        UserSig.Decode(token).SdkAppId.Should().Be(long.MaxValue);
        Verdict(token, long.MaxValue, "k", "a").Should().Be(UserSigVerdict.Valid);
    }

    [Fact]
    public void The_key_is_used_as_utf8_text()
    {
        var token = UserSig.Create(1, "ключ-鍵", "a", DateTimeOffset.UnixEpoch, TimeSpan.FromDays(1));

        Verdict(token, 1, "ключ-鍵", "a").Should().Be(UserSigVerdict.Valid);
        Verdict(token, 1, "????-?", "a").Should().Be(UserSigVerdict.WrongSignature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("has space")]
    [InlineData("naïve")]
    [InlineData("a.b")]
    [InlineData("a\nTLS.sdkappid:2")]
    [InlineData("123456789012345678901234567890123")]
    public void An_identifier_outside_the_rules_is_refused_before_anything_is_signed(string identifier)
    {
        var create = () => UserSig.Create(1, "k", identifier, DateTimeOffset.UnixEpoch, TimeSpan.FromDays(1));

        create.Should().Throw<ArgumentException>().WithMessage("*1 to 32 bytes*").WithParameterName(nameof(identifier));
    }

    [Fact]
    public void The_longest_identifier_is_taken() =>
        UserSig
            .Decode(UserSig.Create(1, "k", new string('_', 32), DateTimeOffset.UnixEpoch, TimeSpan.FromDays(1)))
            .Identifier.Should()
            .HaveLength(32);

    [Fact]
    public void Arguments_that_cannot_make_a_signature_are_refused()
    {
        var day = TimeSpan.FromDays(1);

        FluentActions.Invoking(() => UserSig.Create(0, "k", "a", default, day)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => UserSig.Create(1, "", "a", default, day)).Should().Throw<ArgumentException>();
        FluentActions
            .Invoking(() => UserSig.Create(1, "k", "a", default, TimeSpan.FromMilliseconds(999)))
            .Should()
            .Throw<ArgumentException>();
    }

    [Fact]
    public void What_is_printed_holds_no_signature() =>
        UserSig
            .Decode(UserSigVector.StoredTokenOfA)
            .ToString()
            .Should()
            .Be("UserSig of 'xiaojun' for app 1400000000, from 1560000000 for 15552000 s");

    private static UserSigVerdict Verdict(string token, long app, string key, string identifier) =>
        UserSig.Verify(token, app, key, identifier, DateTimeOffset.UnixEpoch);

    private static byte[] Bytes(string token) =>
        Convert.FromBase64String(token.Replace('*', '+').Replace('-', '/').Replace('_', '='));

    private static string Json(string token)
    {
        using var zlib = new ZLibStream(new MemoryStream(Bytes(token)), CompressionMode.Decompress);
        using var reader = new StreamReader(zlib, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
