using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Pipeline;
using TikTok;
using TikTok.Configuration;
using TikTok.Errors;
using TikTok.Posting;

namespace OpenApi.Extensions.Tests.TikTok;

public sealed class VideoUploadTests : IDisposable
{
    private static readonly PublishOptions Unchecked = new() { CheckMedia = false, CheckCreator = false };

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_large_file_arrives_in_order_and_whole_with_the_figures_that_were_announced()
    {
        var content = await WriteAsync(70_000_123);
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(content.Length, () => UploadFault.None);
        using var account = Account(server);

        var task = await account.Posting.SendVideoDraftAsync(VideoSource.FromFile(_file, "video/mp4"), Unchecked);

        task.PublishId.Should().Be("task-1");
        server.Upload!.Violations.Should().BeEmpty();
        server.Upload.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(content)));
        server.Upload.Answers.Select(answer => answer.Status).Should().Equal(206, 206, 206, 206, 206, 206, 201);
        server
            .CallsTo("/v2/post/publish/inbox/video/init/")
            .Single()
            .Body.Should()
            .Be(
                """{"source_info":{"source":"FILE_UPLOAD","chunk_size":10000000,"total_chunk_count":7,"video_size":70000123}}"""
            );
        server
            .CallsTo("/video/")
            .Should()
            .OnlyContain(call => call.Query == "?upload_id=1&upload_token=planted-upload-secret");
    }

    [Theory]
    [InlineData(UploadFault.RefuseWith503)]
    [InlineData(UploadFault.RefuseWith408)]
    [InlineData(UploadFault.RefuseWith429)]
    [InlineData(UploadFault.TakeAndAnswer200)]
    [InlineData(UploadFault.TakeAndAnswer500)]
    [InlineData(UploadFault.TakePartAndReset)]
    [InlineData(UploadFault.TakeAndReset)]
    [InlineData(UploadFault.Answer416)]
    internal async Task An_upload_goes_on_after_a_fault_from_what_the_server_has(UploadFault fault)
    {
        var content = await WriteAsync(3_000_000);
        await using var server = await PostingServer.StartAsync();
        server.States.Clear();
        server.States.Enqueue(PostingServer.State("PROCESSING_UPLOAD", ""","uploaded_bytes":0"""));
        var faults = new Queue<UploadFault>([fault, fault, UploadFault.None, UploadFault.None]);
        server.NewUpload = () =>
            new UploadEndpoint(content.Length, () => faults.Count > 0 ? faults.Dequeue() : UploadFault.None);
        using var account = Account(server);

        await account.Posting.SendVideoDraftAsync(VideoSource.FromFile(_file, "video/webm"), Unchecked);

        server.Upload!.Violations.Should().BeEmpty();
        server.Upload.Held.Should().Be(content.Length);
        server.Upload.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(content)));
        server.CallsTo("/v2/post/publish/inbox/video/init/").Should().HaveCount(1);
    }

    [Theory]
    [InlineData(UploadFault.TakeAndAnswer200)]
    [InlineData(UploadFault.TakeAndAnswer201)]
    internal async Task Any_status_of_success_says_that_a_chunk_is_kept(UploadFault answer)
    {
        var content = await WriteAsync(25_000_000);
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(content.Length, () => answer);
        using var account = Account(server);

        await account.Posting.SendVideoDraftAsync(VideoSource.FromFile(_file, "video/mp4"), Unchecked);

        server.Upload!.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(content)));
        server.Upload.Answers.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_file_under_64_MB_is_cut_as_the_options_say_and_a_fault_costs_one_chunk()
    {
        var content = await WriteAsync(25_000_000);
        await using var server = await PostingServer.StartAsync();
        var faults = new Queue<UploadFault>([UploadFault.None, UploadFault.None, UploadFault.RefuseWith503]);
        server.NewUpload = () =>
            new UploadEndpoint(content.Length, () => faults.Count > 0 ? faults.Dequeue() : UploadFault.None);
        using var account = Account(server, options => options.Uploads.ChunkSize = 6_000_000);

        await account.Posting.SendVideoDraftAsync(VideoSource.FromFile(_file, "video/mp4"), Unchecked);

        server
            .Upload!.Answers.Select(answer => answer.Range)
            .Should()
            .Equal(
                "bytes 0-5999999/25000000",
                "bytes 6000000-11999999/25000000",
                "bytes 12000000-17999999/25000000",
                "bytes 12000000-17999999/25000000",
                "bytes 18000000-24999999/25000000"
            );
        server.Upload.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    [Fact]
    public async Task A_wait_that_TikTok_asks_for_between_chunks_is_kept()
    {
        var time = new VirtualTime();
        var puts = 0;
        using var handler = new ScriptedHandler(
            (_, request, _) =>
            {
                var response =
                    request.Method == HttpMethod.Put
                        ? ScriptedHandler.Empty(++puts == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.Created)
                        : ScriptedHandler.Json(
                            """{"data":{"publish_id":"p1","upload_url":"https://open-upload.tiktokapis.com/video/?t=1"},"error":{"code":"ok"}}"""
                        );
                response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(45));
                return Task.FromResult(response);
            }
        );
        using var account = TikTokClientFactory.CreateAccount(
            new TikTokOptions { AccessToken = "act.token" },
            new ServiceDependencies { Time = time },
            handler
        );
        await using var video = new MemoryStream(new byte[9]);

        await time.RunAsync(
            account.Posting.SendVideoDraftAsync(VideoSource.FromStream(video, contentType: "video/mp4"), Unchecked)
        );

        puts.Should().Be(2);
        time.Elapsed.Should().Be(TimeSpan.FromSeconds(45));
    }

    [Fact]
    public async Task A_failure_of_the_callers_progress_callback_is_the_callers_to_see()
    {
        await WriteAsync(1_000_000);
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(1_000_000, () => UploadFault.None);
        using var account = Account(server);
        var own = new IOException("the log is full");

        var upload = () =>
            account.Posting.SendVideoDraftAsync(
                VideoSource.FromFile(_file, "video/mp4"),
                Unchecked with
                {
                    Progress = new Immediately<UploadProgress>(progress =>
                    {
                        if (progress.BytesSent > 0)
                        {
                            throw own;
                        }
                    }),
                }
            );

        (await upload.Should().ThrowAsync<IOException>()).Which.Should().BeSameAs(own);
        server.CallsTo("/video/").Count().Should().BeLessThan(2, "nothing is wrong with the line");
    }

    [Fact]
    public async Task A_stream_that_can_be_read_once_survives_faults_from_the_chunk_it_holds()
    {
        var content = await WriteAsync(25_000_000);
        await using var server = await PostingServer.StartAsync();
        var faults = new Queue<UploadFault>([UploadFault.TakePartAndReset, UploadFault.None, UploadFault.TakeAndReset]);
        server.NewUpload = () =>
            new UploadEndpoint(content.Length, () => faults.Count > 0 ? faults.Dequeue() : UploadFault.None);
        using var account = Account(server);

        await account.Posting.SendVideoDraftAsync(
            VideoSource.FromStream(new OnceStream(content), content.Length, "video/quicktime"),
            Unchecked
        );

        server.Upload!.Violations.Should().BeEmpty();
        server.Upload.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    [Fact]
    public async Task A_stream_shorter_than_announced_ends_the_upload_with_what_is_wrong()
    {
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(1_000, () => UploadFault.None);
        using var account = Account(server);

        await account
            .Posting.Awaiting(posting =>
                posting.SendVideoDraftAsync(
                    VideoSource.FromStream(new OnceStream(new byte[10]), 1_000, "video/mp4"),
                    Unchecked
                )
            )
            .Should()
            .ThrowAsync<VideoSourceException>()
            .WithMessage("*10 bytes*1000*");
    }

    [Fact]
    public async Task An_upload_that_TikTok_has_forgotten_begins_again_with_a_new_task()
    {
        var content = await WriteAsync(70_000_000);
        await using var server = await PostingServer.StartAsync();
        var faults = new Queue<UploadFault>([UploadFault.None, UploadFault.Forget]);
        server.NewUpload = () =>
            new UploadEndpoint(content.Length, () => faults.Count > 0 ? faults.Dequeue() : UploadFault.None);
        using var account = Account(server);
        var opened = new List<string>();

        var task = await account.Posting.SendVideoDraftAsync(
            VideoSource.FromFile(_file, "video/mp4"),
            Unchecked with
            {
                TaskOpened = (id, _) =>
                {
                    opened.Add(id);
                    return ValueTask.CompletedTask;
                },
            }
        );

        task.PublishId.Should().Be("task-2");
        opened.Should().Equal("task-1", "task-2");
        server.Upload!.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    [Fact]
    public async Task An_upload_whose_last_answer_was_lost_is_not_begun_again_if_TikTok_has_it_all()
    {
        var content = await WriteAsync(1_000_000);
        await using var server = await PostingServer.StartAsync();
        var faults = new Queue<UploadFault>([UploadFault.TakeAndReset, UploadFault.Forget]);
        server.NewUpload = () => new UploadEndpoint(content.Length, () => faults.Dequeue());
        server.States.Clear();
        server.States.Enqueue(PostingServer.State("PROCESSING_UPLOAD", ""","uploaded_bytes":1000000"""));
        using var account = Account(server);

        var task = await account.Posting.SendVideoDraftAsync(VideoSource.FromFile(_file, "video/mp4"), Unchecked);

        task.PublishId.Should().Be("task-1");
    }

    [Fact]
    public async Task An_upload_that_may_be_whole_and_cannot_be_asked_about_is_never_begun_again()
    {
        await WriteAsync(1_000_000);
        await using var server = await PostingServer.StartAsync();
        var faults = new Queue<UploadFault>([UploadFault.TakeAndReset, UploadFault.Forget]);
        server.NewUpload = () => new UploadEndpoint(1_000_000, () => faults.Dequeue());
        server.States.Clear();
        server.States.Enqueue(PostingServer.State("SOMETHING_NEW"));
        using var account = Account(server);

        var failure = await account
            .Posting.Awaiting(posting =>
                posting.SendVideoDraftAsync(VideoSource.FromFile(_file, "video/mp4"), Unchecked)
            )
            .Should()
            .ThrowAsync<TikTokException>();

        failure.Which.ErrorCode.Should().Be(TikTokErrorCode.UploadTaskNotFound);
        server.CallsTo("/v2/post/publish/inbox/video/init/").Should().HaveCount(1);
    }

    [Fact]
    public async Task Too_many_faults_without_progress_end_the_upload_with_the_last_one_typed()
    {
        await WriteAsync(1_000);
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(1_000, () => UploadFault.RefuseWith503);
        using var account = Account(server);

        var failure = (
            await account
                .Posting.Awaiting(posting =>
                    posting.SendVideoDraftAsync(VideoSource.FromFile(_file, "video/mp4"), Unchecked)
                )
                .Should()
                .ThrowAsync<TikTokException>()
        ).Which;

        (failure.ErrorCode, failure.HttpStatus).Should().Be((TikTokErrorCode.UploadServerError, 503));
        failure.ToString().Should().NotContain("planted-upload-secret");
        server.Upload!.Answers.Should().HaveCount(6);
    }

    [Fact]
    public async Task Cancelling_stops_in_the_middle_of_a_chunk()
    {
        await WriteAsync(60_000_000);
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(60_000_000, () => UploadFault.None);
        using var account = Account(server);
        using var stop = new CancellationTokenSource();
        var cancelledAt = 0L;

        await account
            .Posting.Awaiting(posting =>
                posting.SendVideoDraftAsync(
                    VideoSource.FromFile(_file, "video/mp4"),
                    Unchecked with
                    {
                        Progress = new Immediately<UploadProgress>(progress =>
                        {
                            if (progress.BytesSent > 5_000_000 && cancelledAt == 0)
                            {
                                cancelledAt = Stopwatch.GetTimestamp();
                                stop.Cancel();
                            }
                        }),
                    },
                    stop.Token
                )
            )
            .Should()
            .ThrowAsync<OperationCanceledException>();

        Stopwatch.GetElapsedTime(cancelledAt).Should().BeLessThan(TimeSpan.FromSeconds(5));
        server.Upload!.Held.Should().BeLessThan(60_000_000);
    }

    [Fact]
    public async Task Progress_starts_at_nothing_and_ends_at_everything()
    {
        await WriteAsync(2_000_000);
        await using var server = await PostingServer.StartAsync();
        server.NewUpload = () => new UploadEndpoint(2_000_000, () => UploadFault.None);
        using var account = Account(server);
        var steps = new List<UploadProgress>();

        await account.Posting.SendVideoDraftAsync(
            VideoSource.FromFile(_file, "video/mp4"),
            Unchecked with
            {
                Progress = new Immediately<UploadProgress>(steps.Add),
            }
        );

        steps[0].Fraction.Should().Be(0);
        steps[^1].Fraction.Should().Be(1);
        steps.Select(step => step.BytesSent).Should().BeInAscendingOrder().And.HaveCountGreaterThan(10);
    }

    [Theory]
    [InlineData("https://open-upload-va.tiktokapis.com/video/?upload_token=t")]
    [InlineData("https://upload.us.tiktokapis.com/upload/?upload_token=t")]
    public void TikToks_own_upload_hosts_are_taken(string url) =>
        UploadTarget.Resolve(url, new TikTokOptions()).Should().Be(new Uri(url));

    [Theory]
    [InlineData("http://open-upload.tiktokapis.com/video/?upload_token=planted")]
    [InlineData("https://tiktokapis.com.evil.example/video/?upload_token=planted")]
    [InlineData("https://eviltiktokapis.com/video/?upload_token=planted")]
    [InlineData("https://evil.example/?x=.tiktokapis.com&upload_token=planted")]
    [InlineData("/video/")]
    [InlineData(null)]
    public void An_upload_URL_elsewhere_gets_no_bytes(string? url) =>
        FluentActions
            .Invoking(() => UploadTarget.Resolve(url, new TikTokOptions()))
            .Should()
            .Throw<InvalidDataException>()
            .Which.Message.Should()
            .NotContain("planted");

    [Fact]
    public void A_host_that_the_caller_allows_is_taken()
    {
        var options = new TikTokOptions { Uploads = { HostSuffixes = { ".upload.example" } } };

        UploadTarget.Resolve("https://a.upload.example/v?t=1", options).Host.Should().Be("a.upload.example");
    }

    private async Task<byte[]> WriteAsync(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        await File.WriteAllBytesAsync(_file, content);
        return content;
    }

    internal static TikTokAccount Account(PostingServer server, Action<TikTokOptions>? configure = null)
    {
        var options = new TikTokOptions { BaseUrl = server.Url, AccessToken = "act.planted-access-token" };
        options.Uploads.BaseDelay = options.Uploads.MaximumDelay = TimeSpan.FromMilliseconds(1);
        options.Quotas.Enabled = false;
        configure?.Invoke(options);
        return TikTokClientFactory.CreateAccount(options);
    }

    /// <summary>Reports on the thread that reports, unlike the framework's, so that a test sees every step in its order.</summary>
    internal sealed class Immediately<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }

    /// <summary>A stream as a network gives it: it cannot seek and has no length.</summary>
    private sealed class OnceStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 70_001)], cancellationToken);
    }
}
