using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Signing;

/// <summary>Inputs and results that the vendor's libraries agree on.</summary>
public sealed record UserSigVector(
    string Name,
    long SdkAppId,
    string Key,
    string Identifier,
    long Time,
    long Expire,
    byte[]? UserBuffer,
    string Signature
)
{
    // The demo key that the vendor's public samples carry.
    public const string DemoKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

    public const string StoredTokenOfA =
        "eAEBqwBU-3siVExTLnZlciI6IjIuMCIsIlRMUy5pZGVudGlmaWVyIjoieGlhb2p1biIsIlRMUy5zZGthcHBpZCI6MTQwMDAwMDAwMCwiVExTLmV4cGlyZSI6MTU1NTIwMDAsIlRMUy50aW1lIjoxNTYwMDAwMDAwLCJUTFMuc2lnIjoiczhGVThKUjVZQnJMejlWWXJnUHVPeTJXNlpkQ0ZNdnJmV0tKY0RRcXNlbz0ifad4MnU_";

    public const string CompressedTokenOfA =
        "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZpXlQqeKU7MSCgswUJStDEwMogMikVhRkFqUCxU1NTY3goiWZuWAxMxS1xZnpQJOLLdxCLbyCTCOdinyqLMMii9IDSv0rjcLNolKc3XzLitLCvb2SXQILi1PzbZVqAad4MnU_";

    public const string CompressedTokenOfB =
        "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwokpuZl5mcUlRYkl*UVQBcUp2YkFBZkpSlaGJgZQAJFJrSjILEpVsrIwM4EJlWTmAgUMzY1NzSwszWCixZnpIMOLXHyd-cJD3KJCXcuqQnzzXN0TM8vLKiyLwhML3bUDqlIr0tNLqow9yx1tlWoB4F81TQ__";

    public const string JsonOfA =
        """{"TLS.ver":"2.0","TLS.identifier":"xiaojun","TLS.sdkappid":1400000000,"TLS.expire":15552000,"TLS.time":1560000000,"TLS.sig":"s8FU8JR5YBrLz9VYrgPuOy2W6ZdCFMvrfWKJcDQqseo="}""";

    public static UserSigVector A { get; } =
        new(
            "A",
            1400000000,
            DemoKey,
            "xiaojun",
            1560000000,
            15552000,
            null,
            "s8FU8JR5YBrLz9VYrgPuOy2W6ZdCFMvrfWKJcDQqseo="
        );

    public static UserSigVector B { get; } =
        new(
            "B",
            1400000000,
            DemoKey,
            "administrator",
            1735689600,
            86400,
            null,
            "arDMCNWTFZUEvzTMnEGaiwvx9rWaqG+Pzexggtz3IwA="
        );

    public static UserSigVector C { get; } =
        new("C", 1, "2", "3", 1735689600, 4, [5], "XrP5zN6KQt2UuZMcnQmOkXSJOtTeSzm7Iu3av49cKWs=");

    public static TheoryData<UserSigVector> All => new(A, B, C);

    public DateTimeOffset IssuedAt => DateTimeOffset.FromUnixTimeSeconds(Time);

    public string Create() =>
        UserSig.Create(SdkAppId, Key, Identifier, IssuedAt, TimeSpan.FromSeconds(Expire), UserBuffer);

    public override string ToString() => Name;
}
