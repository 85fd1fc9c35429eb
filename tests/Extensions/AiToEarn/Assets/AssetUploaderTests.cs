using System.Security.Cryptography;
using AiToEarn.Assets;
using AiToEarn.Errors;
using AiToEarn.Tests.Stubs;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;

namespace AiToEarn.Tests.Assets;

[Collection(AiToEarnStubs.Name)]
public sealed class AssetUploaderTests(AiToEarnStub stub) : IAsyncLifetime
{
    private const string Sign = "AssetsHttpController_createUploadSign";
    private const string Confirm = "AssetsHttpController_confirmUpload";
    private const string Signature = "/bucket/clip.mp4?signature=planted-signature";

    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(index => (byte)(index * 31))];

    private readonly HurriedClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly HttpClient _http = new();
    private StorageStub _storage = null!;
    private ContractScope _scope = null!;

    public async ValueTask InitializeAsync()
    {
        _storage = await StorageStub.StartAsync();
        _scope = stub.Server.OpenScope();
        _scope.For(Sign).Answer(Signed(new Uri(_storage.Url, Signature).AbsoluteUri));
        _scope.For(Confirm).Answer(Confirmed("confirmed", "https://assets.aitoearn.cn/final.mp4"));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task A_stream_is_signed_put_and_confirmed_as_one_call()
    {
        using var stream = new MemoryStream(Content);
        var progress = new Steps();

        var asset = await Uploader()
            .UploadAsync(AssetSource.FromStream(stream, "clip.mp4"), new AssetUploadOptions { Progress = progress });

        asset.Id.Should().Be("asset-1");
        asset.Url.Should().Be(new Uri("https://assets.aitoearn.cn/final.mp4"));
        _scope
            .Journal.Calls[0]
            .Request.BodyText.Should()
            .Be("""{"filename":"clip.mp4","size":200000,"type":"publishMedia"}""");
        var put = _storage.Calls.Should().ContainSingle().Which;
        put.Method.Should().Be("PUT");
        put.Path.Should().Be(Signature);
        put.ContentType.Should().Be("video/mp4");
        put.ContentLength.Should().Be(Content.Length);
        put.Sha256.Should().Be(Convert.ToHexString(SHA256.HashData(Content)));
        put.Headers.Should().NotContain(AiToEarnStub.Key);
        progress.Seen[0].Should().Be(new AssetProgress(0, Content.Length));
        progress.Seen[^1].Fraction.Should().Be(1);
        progress.Seen.Should().BeInAscendingOrder(step => step.Sent);
        stream.CanRead.Should().BeTrue("the stream is the caller's");
    }

    [Fact]
    public async Task A_file_and_a_stream_that_cannot_seek_arrive_whole()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".PNG");
        await File.WriteAllBytesAsync(path, Content);
        try
        {
            await Uploader().UploadAsync(AssetSource.FromFile(path));
        }
        finally
        {
            File.Delete(path);
        }
        await Uploader()
            .UploadAsync(
                AssetSource.FromStream(new Streaming.PiecewiseStream([Content[..7], Content[7..99]]), "a.unknown")
            );

        _storage.Calls.Select(call => call.ContentType).Should().Equal("image/png", "application/octet-stream");
        _storage.Calls.Select(call => call.ContentLength).Should().Equal(Content.Length, 99);
        _storage.Calls.Last().Sha256.Should().Be(Convert.ToHexString(SHA256.HashData(Content.AsSpan(0, 99))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_elsewhere_is_fetched_and_passed_on(bool tellLength)
    {
        _storage.Files["/elsewhere/pic%20ture.webp"] = _storage.Files["/elsewhere/pic ture.webp"] = (
            Content,
            tellLength
        );

        await Uploader().UploadAsync(AssetSource.FromUrl(new Uri(_storage.Url, "/elsewhere/pic%20ture.webp?token=t")));

        var (get, put) = (_storage.Calls.First(), _storage.Calls.Last());
        get.Headers.Should().NotContain(AiToEarnStub.Key);
        put.ContentType.Should().Be("image/webp");
        put.Sha256.Should().Be(Convert.ToHexString(SHA256.HashData(Content)));
        _scope.Journal.Calls[0].Request.BodyText.Should().Contain("\"filename\":\"pic ture.webp\"");
    }

    [Fact]
    public async Task A_file_elsewhere_that_is_not_there_uploads_nothing_and_shows_no_token()
    {
        var upload = () =>
            Uploader().UploadAsync(AssetSource.FromUrl(new Uri(_storage.Url, "/gone.mp4?token=planted-token")));

        (await upload.Should().ThrowAsync<HttpRequestException>())
            .Which.ToString()
            .Should()
            .NotContain("planted-token");
        _scope.Journal.Count.Should().Be(0);
    }

    [Fact]
    public async Task Failures_of_the_storage_that_may_pass_are_tried_again_with_a_new_signature()
    {
        _storage.AnswerNext(403, 503);

        await Uploader().UploadAsync(AssetSource.FromStream(new MemoryStream(Content), "clip.mp4"));

        _scope.Journal.Of(Sign).Should().HaveCount(3);
        _storage.Calls.Should().HaveCount(3).And.OnlyContain(call => call.ContentLength == Content.Length);
        _clock.Pauses.Should().Equal(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_storage_that_goes_on_refusing_is_an_exception_without_the_signed_url()
    {
        _storage.AnswerNext(403, 403, 403);

        var upload = () => Uploader().UploadAsync(AssetSource.FromStream(new MemoryStream(Content), "clip.mp4"));

        var thrown = (await upload.Should().ThrowAsync<AssetUploadException>()).Which;
        thrown.StorageStatus.Should().Be(System.Net.HttpStatusCode.Forbidden);
        thrown.ToString().Should().Contain("video/mp4").And.NotContain("planted-signature");
    }

    [Fact]
    public async Task A_refusal_that_will_not_pass_is_not_repeated()
    {
        _storage.AnswerNext(400);

        var upload = () => Uploader().UploadAsync(AssetSource.FromStream(new MemoryStream(Content), "clip.mp4"));

        await upload.Should().ThrowAsync<AssetUploadException>();
        _storage.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_file_that_the_service_does_not_find_is_put_again()
    {
        _scope.For(Confirm).Answer("assetUploadFailed12751").Once();

        await Uploader().UploadAsync(AssetSource.FromStream(new MemoryStream(Content), "clip.mp4"));

        _storage.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task Content_that_can_be_read_once_is_sent_once()
    {
        _storage.AnswerNext(503);

        var upload = () =>
            Uploader()
                .UploadAsync(AssetSource.FromStream(new Streaming.PiecewiseStream(Content.Chunk(4096)), "clip.mp4"));

        await upload.Should().ThrowAsync<AssetUploadException>();
        _storage.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task An_asset_that_is_not_confirmed_is_an_exception()
    {
        _scope.For(Confirm).Answer(Confirmed("failed", url: null));

        var upload = () => Uploader().UploadAsync(AssetSource.FromStream(new MemoryStream(Content), "clip.mp4"));

        await upload.Should().ThrowAsync<AssetUploadException>().WithMessage("*asset-1*Failed*not 'confirmed'*");
    }

    [Fact]
    public async Task An_asset_without_a_url_has_the_one_of_the_signing()
    {
        _scope.For(Confirm).Answer(Confirmed("confirmed", url: null));

        var asset = await Uploader().UploadAsync(AssetSource.FromStream(new MemoryStream(Content), "clip.mp4"));

        asset.Url.Should().Be(new Uri("https://assets.aitoearn.cn/signed.mp4"));
    }

    [Fact]
    public async Task Too_large_a_file_is_told_before_anything_is_sent()
    {
        _scope.For(Sign).Answer("assetTooLarge12752");

        var upload = () => Uploader().UploadAsync(AssetSource.FromStream(new MemoryStream(Content), "clip.mp4"));

        (await upload.Should().ThrowAsync<AiToEarnException>())
            .Which.ErrorCode.Should()
            .Be(AiToEarnErrorCode.AssetTooLarge);
        _storage.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancellation_ends_an_upload_in_the_middle()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Steps(step =>
        {
            if (step.Sent > 0)
            {
                cancellation.Cancel();
            }
        });

        var upload = () =>
            Uploader()
                .UploadAsync(
                    AssetSource.FromStream(new MemoryStream(Content), "clip.mp4"),
                    new AssetUploadOptions { Progress = progress },
                    cancellation.Token
                );

        await upload.Should().ThrowAsync<OperationCanceledException>();
        progress.Seen[^1].Fraction.Should().BeLessThan(1);
        _scope.Journal.Of(Confirm).Should().BeEmpty();
    }

    [Theory]
    [InlineData("ftp://example.com/a.mp4")]
    [InlineData("https://example.com/no-extension")]
    [InlineData("https://example.com/")]
    public void A_url_that_cannot_be_uploaded_is_refused_at_once(string url)
    {
        var create = () => AssetSource.FromUrl(new Uri(url));

        create.Should().Throw<ArgumentException>();
    }

    private AssetUploader Uploader() => new(AiToEarnStub.Client(_scope), _http, _clock);

    private static StubAnswer Signed(string uploadUrl) =>
        Success(
            new
            {
                id = "asset-1",
                path = "p",
                url = "https://assets.aitoearn.cn/signed.mp4",
                uploadUrl,
            }
        );

    private static StubAnswer Confirmed(string status, string? url) =>
        Success(
            new
            {
                id = "asset-1",
                userId = "u",
                userType = "user",
                path = "p",
                url,
                type = "publishMedia",
                status,
                mimeType = "video/mp4",
            }
        );

    private static StubAnswer Success(object data) =>
        StubAnswer.Json(
            200,
            new
            {
                code = 0,
                message = "OK",
                data,
            }
        );

    private sealed class Steps(Action<AssetProgress>? then = null) : IProgress<AssetProgress>
    {
        public List<AssetProgress> Seen { get; } = [];

        public void Report(AssetProgress value)
        {
            Seen.Add(value);
            then?.Invoke(value);
        }
    }
}
