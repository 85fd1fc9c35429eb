using System.Net;
using AiToEarn.Assets;
using AiToEarn.Configuration;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Pipeline;

namespace AiToEarn.Tests.Assets;

/// <summary>Every wait of an upload has an end, and failures of the caller's own code are the caller's to see.</summary>
public sealed class AssetUploadFaultTests : IDisposable
{
    private readonly VirtualTime _time = new();
    private readonly List<string> _calls = [];
    private readonly ScriptedHandler _network;
    private Func<int, CancellationToken, Task<HttpResponseMessage>> _storage = (_, _) =>
        Task.FromResult(ScriptedHandler.Empty(HttpStatusCode.OK));

    public AssetUploadFaultTests() => _network = new ScriptedHandler(AnswerAsync);

    public void Dispose() => _network.Dispose();

    [Fact]
    public async Task A_storage_that_never_answers_is_given_up_and_tried_again()
    {
        _storage = async (number, cancel) =>
        {
            await Task.Delay(number < 3 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancel);
            return ScriptedHandler.Empty(HttpStatusCode.OK);
        };

        var asset = await _time.RunAsync(UploadAsync(), horizon: TimeSpan.FromMinutes(2));

        asset.Id.Should().Be("asset-1");
        _calls.Count(call => call == "PUT").Should().Be(3);
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(100 + 1 + 100 + 2));
    }

    [Fact]
    public async Task A_storage_that_goes_on_not_answering_is_an_exception_that_names_the_option()
    {
        _storage = HangAsync;

        var upload = () => _time.RunAsync(UploadAsync(), horizon: TimeSpan.FromMinutes(2));

        await upload.Should().ThrowAsync<TimeoutException>().WithMessage("*StallTimeout*");
        _time.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task The_whole_upload_has_a_limit()
    {
        _storage = HangAsync;
        var options = new AssetUploadOptions { Timeout = TimeSpan.FromMinutes(2) };

        var upload = () => _time.RunAsync(UploadAsync(options), horizon: TimeSpan.FromMinutes(2));

        await upload.Should().ThrowAsync<TimeoutException>().WithMessage("*clip.mp4*AssetUploadOptions.Timeout*");
        _time.Elapsed.Should().Be(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_file_elsewhere_that_never_comes_is_given_up()
    {
        using var uploader = Uploader();
        var source = AssetSource.FromUrl(new Uri("https://elsewhere.example/hanging.mp4"));

        var upload = () =>
            _time.RunAsync(
                uploader.UploadAsync(source, new AssetUploadOptions { MaximumAttempts = 1 }),
                horizon: TimeSpan.FromMinutes(2)
            );

        await upload.Should().ThrowAsync<TimeoutException>();
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(100));
    }

    [Fact]
    public async Task Cancellation_ends_a_storage_that_does_not_answer_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        _storage = async (number, cancel) =>
        {
            await cancellation.CancelAsync();
            return await HangAsync(number, cancel);
        };

        var upload = () => UploadAsync(cancellationToken: cancellation.Token);

        await upload.Should().ThrowAsync<OperationCanceledException>();
        _time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_failure_of_the_callers_progress_callback_is_the_callers_to_see()
    {
        var own = new IOException("the log is full");
        var options = new AssetUploadOptions { Progress = new Throwing(own) };

        var upload = () => UploadAsync(options);

        (await upload.Should().ThrowAsync<IOException>()).Which.Should().BeSameAs(own);
        _calls.Should().Equal(["POST"], "nothing is wrong with the line, and another try would sign again");
    }

    [Fact]
    public async Task Content_of_this_machine_that_cannot_be_read_is_not_tried_again()
    {
        var own = new IOException("the disk is gone");
        using var stream = new BrokenStream(own);
        using var uploader = Uploader();

        var upload = () => uploader.UploadAsync(AssetSource.FromStream(stream, "clip.mp4"));

        (await upload.Should().ThrowAsync<IOException>()).Which.Should().BeSameAs(own);
        _calls.Should().Equal(["POST"], "another try would sign again");
    }

    private static async Task<HttpResponseMessage> HangAsync(int number, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException();
    }

    private async Task<UploadedAsset> UploadAsync(
        AssetUploadOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        using var uploader = Uploader();
        using var content = new MemoryStream(new byte[100_000]);
        return await uploader.UploadAsync(AssetSource.FromStream(content, "clip.mp4"), options, cancellationToken);
    }

    private AssetUploader Uploader()
    {
        var options = new AiToEarnOptions { ApiKey = "planted-key" };
        var client = AiToEarnClientFactory.Create(options, new ServiceDependencies { Time = _time }, _network);
        return new AssetUploader(client, new HttpClient(_network, disposeHandler: false), _time);
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        int number,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        _calls.Add(request.Method.Method);
        return request.RequestUri!.AbsolutePath switch
        {
            "/api/assets/uploadSign" => ScriptedHandler.Json(
                """{"code":0,"message":"OK","data":{"id":"asset-1","path":"p","url":"https://assets.aitoearn.cn/a.mp4","uploadUrl":"https://storage.example/clip.mp4"}}"""
            ),
            "/api/assets/asset-1/confirm" => ScriptedHandler.Json(
                """{"code":0,"message":"OK","data":{"id":"asset-1","userId":"u","userType":"user","path":"p","url":"https://assets.aitoearn.cn/a.mp4","type":"publishMedia","status":"confirmed","mimeType":"video/mp4"}}"""
            ),
            "/hanging.mp4" => await HangAsync(number, cancellationToken),
            _ => await _storage(_calls.Count(call => call == "PUT"), cancellationToken),
        };
    }

    private sealed class Throwing(Exception failure) : IProgress<AssetProgress>
    {
        public void Report(AssetProgress value)
        {
            if (value.Sent > 0)
            {
                throw failure;
            }
        }
    }

    /// <summary>A stream that can seek and knows its length, and fails when it is read.</summary>
    private sealed class BrokenStream(IOException failure) : MemoryStream(new byte[100_000])
    {
        public override int Read(Span<byte> buffer) => throw failure;

        public override int Read(byte[] buffer, int offset, int count) => throw failure;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw failure;
    }
}
