using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Signing;

/// <summary>The cases of the vendor's own Go tests: app 1, key 2, identifier 3, with and without a user buffer.</summary>
public sealed class UserSigVerifyTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1735689600);
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(4);
    private static readonly string Plain = UserSig.Create(1, "2", "3", Start, Lifetime);
    private static readonly string Buffered = UserSig.Create(1, "2", "3", Start, Lifetime, [5]);

    [Fact]
    public void The_right_key_passes()
    {
        UserSig.Verify(Plain, 1, "2", "3", Start).Should().Be(UserSigVerdict.Valid);
        UserSig.Verify(Buffered, 1, "2", "3", Start, [5]).Should().Be(UserSigVerdict.Valid);
    }

    [Fact]
    public void Another_app_fails() => UserSig.Verify(Plain, 2, "2", "3", Start).Should().Be(UserSigVerdict.OtherApp);

    [Fact]
    public void Another_identifier_fails() =>
        UserSig.Verify(Plain, 1, "2", "4", Start).Should().Be(UserSigVerdict.OtherIdentifier);

    [Fact]
    public void Another_key_fails() =>
        UserSig.Verify(Plain, 1, "3", "3", Start).Should().Be(UserSigVerdict.WrongSignature);

    [Fact]
    public void It_holds_through_its_last_second_and_fails_in_the_next()
    {
        var end = Start + Lifetime;

        UserSig.Verify(Plain, 1, "2", "3", end.AddMilliseconds(999)).Should().Be(UserSigVerdict.Valid);
        UserSig.Verify(Plain, 1, "2", "3", end.AddSeconds(1)).Should().Be(UserSigVerdict.Expired);
    }

    [Fact]
    public void A_missing_an_unexpected_and_a_different_user_buffer_fail()
    {
        UserSig.Verify(Buffered, 1, "2", "3", Start).Should().Be(UserSigVerdict.OtherUserBuffer);
        UserSig.Verify(Plain, 1, "2", "3", Start, [5]).Should().Be(UserSigVerdict.OtherUserBuffer);
        UserSig.Verify(Buffered, 1, "2", "3", Start, [6]).Should().Be(UserSigVerdict.OtherUserBuffer);
    }

    [Fact]
    public void A_token_with_a_forged_end_fails()
    {
        var forged = new UserSigClaims
        {
            SdkAppId = 1,
            Identifier = "3",
            IssuedAtSeconds = Start.ToUnixTimeSeconds(),
            LifetimeSeconds = 1000,
        };

        UserSig
            .Verify(TestTokens.Write(forged, UserSig.Decode(Plain).Signature), 1, "2", "3", Start)
            .Should()
            .Be(UserSigVerdict.WrongSignature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("eJyrVgrx")]
    [InlineData("____")]
    public void What_is_no_token_is_malformed_and_no_exception(string text) =>
        UserSig.Verify(text, 1, "2", "3", Start).Should().Be(UserSigVerdict.Malformed);

    [Fact]
    public void The_hugest_times_do_not_overflow()
    {
        var claims = new UserSigClaims
        {
            SdkAppId = 1,
            Identifier = "3",
            IssuedAtSeconds = long.MaxValue,
            LifetimeSeconds = long.MaxValue,
        };

        claims.IsExpired(DateTimeOffset.MaxValue).Should().BeFalse();
        claims.ExpiresAt.Year.Should().Be(9999);
    }
}
