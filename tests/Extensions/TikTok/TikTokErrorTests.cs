using System.Globalization;
using OpenApi.Runtime.Errors;
using TikTok.Errors;
using YamlDotNet.RepresentationModel;

namespace OpenApi.Extensions.Tests.TikTok;

public class TikTokErrorTests
{
    [Fact]
    public void The_enum_and_the_documents_codes_are_the_same_in_both_directions()
    {
        var documented = DocumentCodes().Select(row => (row.Code, row.Name)).Distinct();

        documented
            .Should()
            .BeEquivalentTo(TikTokErrorCodes.All.Select(row => (row.Text, row.Code.ToString())))
            .And.HaveCount(
                Enum.GetValues<TikTokErrorCode>().Length - 1,
                "the enum has one member that is no code: Unknown"
            );
    }

    [Fact]
    public void The_advice_on_a_retry_is_the_documents_for_every_operation()
    {
        foreach (var (path, code, _, retry, status) in DocumentCodes())
        {
            var failure = new TikTokException(Error(code, status ?? 200, $"https://open.tiktokapis.com{path}"));
            failure.Retry.Should().Be(Advice(retry), $"{path} {code}");
            failure.ErrorCode.Should().NotBe(TikTokErrorCode.Unknown);
        }
    }

    [Fact]
    public void An_unknown_code_keeps_its_text_and_message()
    {
        var failure = new TikTokException(Error("brand_new_code", 400, "https://open.tiktokapis.com/v2/user/info/"));

        (failure.ErrorCode, failure.RawCode, failure.HttpStatus, failure.LogId)
            .Should()
            .Be((TikTokErrorCode.Unknown, "brand_new_code", 400, "20261122-log"));
        failure.Message.Should().Contain("brand_new_code").And.Contain("as told").And.Contain("20261122-log");
    }

    [Theory]
    [InlineData("/v2/post/publish/video/init/", "chunk_size", "total_chunk_count", "post_info")]
    [InlineData("/v2/post/publish/inbox/video/init/", "chunk_size", "total_chunk_count")]
    [InlineData("/v2/post/publish/content/init/", "post_info", "source_info")]
    [InlineData("/v2/post/publish/status/fetch/", "publish_id")]
    [InlineData("/v2/post/publish/cancel/", "publish_id")]
    [InlineData("/v2/post/transmission/cancel/", "publish_id")]
    [InlineData("/v2/video/list/", "missing, malformed or out of range")]
    public void Invalid_parameters_say_what_to_look_at(string path, params string[] places)
    {
        foreach (var code in new[] { "invalid_param", "invalid_params" })
        {
            new TikTokException(Error(code, 400, $"https://open.tiktokapis.com{path}"))
                .Message.Should()
                .ContainAll(places)
                .And.NotContain("spelling");
        }
    }

    [Fact]
    public void A_rate_limit_without_a_wait_of_its_own_asks_for_the_minute_it_is_counted_over()
    {
        var silent = Error("rate_limit_exceeded", 429, "https://open.tiktokapis.com/v2/user/info/");

        new TikTokException(silent).RetryAfter.Should().Be(TimeSpan.FromMinutes(1));
        new TikTokException(silent with { RetryAfter = TimeSpan.FromSeconds(7) })
            .RetryAfter.Should()
            .Be(TimeSpan.FromSeconds(7));
    }

    private static IEnumerable<(string Path, string Code, string Name, string? Retry, int? Status)> DocumentCodes()
    {
        var root = TikTokDocument.Load();
        var rows = root.Operations()
            .Append(("/", "", root))
            .SelectMany(operation =>
                operation.Item3.Items("x-error-codes").Select(row => (operation.Item1, Row: (YamlMappingNode)row))
            );
        return rows.Select(row =>
            (
                row.Item1,
                row.Row.Text("code")!,
                row.Row.Text("name")!,
                row.Row.Text("retry"),
                row.Row.Text("status") is { } status ? int.Parse(status, CultureInfo.InvariantCulture) : (int?)null
            )
        );
    }

    private static RetryAdvice Advice(string? retry) =>
        retry switch
        {
            "never" => RetryAdvice.Never,
            "backoff" => RetryAdvice.Backoff,
            "next-day" => RetryAdvice.NextDay,
            "once-with-new-credential" => RetryAdvice.OnceWithNewCredential,
            null => RetryAdvice.Unknown,
            _ => throw new ArgumentOutOfRangeException(
                nameof(retry),
                retry,
                "The document has advice that the code does not know."
            ),
        };

    private static EnvelopeError Error(string code, int status, string url) =>
        new()
        {
            Kind = FailureKind.Code,
            HttpStatus = status,
            Code = code,
            Message = "as told",
            RequestId = "20261122-log",
            Method = "POST",
            SafeUrl = url,
            Headers = new Dictionary<string, IEnumerable<string>>(),
        };
}
