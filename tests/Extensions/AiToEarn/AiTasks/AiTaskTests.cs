using AiToEarn.AiTasks;
using AiToEarn.Api.Ai.V3.Contents.Generations.Tasks;
using AiToEarn.Errors;
using AiToEarn.Tests.Stubs;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;

namespace AiToEarn.Tests.AiTasks;

[Collection(AiToEarnStubs.Name)]
public sealed class AiTaskTests(AiToEarnStub stub)
{
    private const string Video = "VideoController_getVideoTaskStatus";
    private const string Image = "ImageController_getImageTaskStatus";
    private const string Volcengine = "VolcengineVideoController_videoTaskStatus";

    [Fact]
    public async Task A_video_is_started_followed_and_fetched()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope);
        Answers(scope, Video, VideoTask("SUBMITTED"), VideoTask("InProgress"), VideoTask("InProgress"));
        scope.For(Video).Answer("success");
        var clock = new HurriedClock(DateTimeOffset.UnixEpoch);

        var id = await client.StartVideoAsync(
            new VideoRequest("seedance-2-fast-beta", "A desk lamp")
            {
                Resolution = "720p",
                Duration = TimeSpan.FromSeconds(6),
            }
        );
        var states = new List<AiTaskState>();
        await foreach (var task in client.FollowVideoAsync(id, new AiTaskFollowOptions { Time = clock }))
        {
            states.Add(task.State);
        }
        var video = await client.WaitForVideoAsync(id, new AiTaskFollowOptions { Time = clock });

        id.Should().Be("6a461da66fe8a12d33daabdd");
        states.Should().Equal(AiTaskState.Queued, AiTaskState.Running, AiTaskState.Succeeded);
        clock.Pauses.Should().HaveCount(3);
        video.Url.Should().Be(new Uri("https://example.com/media/result.mp4"));
        video.CoverUrl.Should().Be(new Uri("https://example.com/media/result.jpg"));
    }

    [Fact]
    public async Task A_resolution_that_the_document_does_not_know_is_sent_all_the_same()
    {
        // The models list 4k, while the document allows three values; the stub keeps to the document and only reports.
        var options = new ContractServerOptions { Validation = ValidationMode.Report };
        await using var server = await ContractServer.StartAsync(stub.Server.Contract, options);
        var scope = server.OpenScope();

        await AiToEarnStub
            .Client(scope)
            .StartVideoAsync(
                new VideoRequest("m", "p")
                {
                    Resolution = "4k",
                    Mode = "image2video",
                    Images = ["asset://1"],
                }
            );

        scope
            .Journal.Calls[0]
            .Request.BodyText.Should()
            .Be("""{"images":["asset://1"],"model":"m","prompt":"p","resolution":"4k","mode":"image2video"}""");
    }

    [Theory]
    [InlineData("FAILURE", null, "no reason")]
    [InlineData("Failure", "The prompt was refused.", "The prompt was refused.")]
    [InlineData("SOMETHING_NEW", "Broken.", "Broken.")]
    public async Task A_video_that_fails_is_an_exception_with_the_reason(string status, string? error, string message)
    {
        var scope = stub.Server.OpenScope();
        Answers(scope, Video, VideoTask("QUEUED"));
        scope.For(Video).Answer(VideoTask(status, error is null ? null : new { message = error }));

        var wait = () => AiToEarnStub.Client(scope).WaitForVideoAsync("t1", Hurry());

        var thrown = (await wait.Should().ThrowAsync<AiTaskFailedException>()).Which;
        thrown.State.Should().Be(AiTaskState.Failed);
        thrown.RawStatus.Should().Be(status);
        thrown.Message.Should().Contain(message);
    }

    [Fact]
    public async Task A_video_with_a_url_is_done_whatever_its_status_says()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Video).Answer(VideoTask("SOMETHING_NEW", videoUrl: "https://example.com/v.mp4"));

        var video = await AiToEarnStub.Client(scope).WaitForVideoAsync("t1", Hurry());

        video.Url.Should().Be(new Uri("https://example.com/v.mp4"));
    }

    [Fact]
    public async Task An_unknown_task_is_the_typed_exception()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Video).Answer("invalidAiTaskId12302");

        var wait = () => AiToEarnStub.Client(scope).WaitForVideoAsync("t1", Hurry());

        (await wait.Should().ThrowAsync<AiToEarnException>())
            .Which.ErrorCode.Should()
            .Be(AiToEarnErrorCode.InvalidAiTaskId);
    }

    [Fact]
    public async Task Starting_without_credits_is_never_repeated()
    {
        var scope = stub.Server.OpenScope();
        scope.For("ImageController_generateImageAsync").Answer("userCreditsInsufficient12001");
        var client = AiToEarnStub.Client(scope, options => options.Resilience.MaximumAttempts = 4);

        var start = () => client.StartImageAsync(new() { Model = "m", Prompt = "p" });

        (await start.Should().ThrowAsync<AiToEarnException>())
            .Which.ErrorCode.Should()
            .Be(AiToEarnErrorCode.UserCreditsInsufficient);
        scope.Journal.Count.Should().Be(1);
    }

    [Fact]
    public async Task A_picture_is_made_at_once_or_as_a_task()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope);

        var atOnce = await client.GenerateImageAsync(new() { Model = "m", Prompt = "A harbour" });
        var id = await client.StartImageAsync(new() { Model = "m", Prompt = "A harbour" });
        var task = await client.WaitForImageAsync(id, Hurry());

        atOnce.Should().ContainSingle().Which.Url.Should().Be(new Uri("https://example.com/media/desk.png"));
        id.Should().Be("6a461da66fe8a12d33daabe0");
        task.Images.Should().ContainSingle().Which.RevisedPrompt.Should().Be("A tidy desk seen from above");
        task.Images[0].Bytes.Should().BeNull();
    }

    [Fact]
    public async Task An_edit_is_made_at_once_or_as_a_task()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope);

        var atOnce = await client.EditImageAsync(
            new()
            {
                Model = "m",
                Prompt = "A beach",
                Image = new() { String = ["u"] },
            }
        );
        var id = await client.StartImageEditAsync(
            new()
            {
                Model = "m",
                Prompt = "A beach",
                Image = new() { String = ["u"] },
            }
        );

        atOnce.Should().NotBeEmpty();
        id.Should().Be("6a461da66fe8a12d33daabe1");
    }

    [Fact]
    public async Task A_picture_may_come_as_bytes()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Image).Answer(ImageTask("success", new { b64_json = "AQID" }));

        var done = await AiToEarnStub.Client(scope).WaitForImageAsync("l1", Hurry());

        done.Images[0].Bytes!.Value.ToArray().Should().Equal(1, 2, 3);
        done.Images[0].Url.Should().BeNull();
    }

    [Fact]
    public async Task A_picture_that_fails_is_an_exception_with_the_reason()
    {
        var scope = stub.Server.OpenScope();
        Answers(scope, Image, ImageTask("generating"));
        scope.For(Image).Answer(ImageTask("failed", errorMessage: "Refused."));

        var wait = () => AiToEarnStub.Client(scope).WaitForImageAsync("l1", Hurry());

        (await wait.Should().ThrowAsync<AiTaskFailedException>()).Which.Reason.Should().Be("Refused.");
    }

    [Fact]
    public async Task A_volcengine_video_is_started_and_fetched()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope);
        Answers(scope, Volcengine, VolcengineTask("queued"), VolcengineTask("running"));
        scope.For(Volcengine).Answer("success");

        var id = await client.StartVolcengineVideoAsync(
            new TasksPostRequestBody
            {
                Model = "doubao-seedance-2-0-260128",
                Content =
                [
                    new()
                    {
                        TasksPostRequestBodyContentMember1 = new()
                        {
                            Type = TasksPostRequestBody_contentMember1_type.Text,
                            Text = "A lamp",
                        },
                    },
                ],
            }
        );
        var video = await client.WaitForVolcengineVideoAsync(id, Hurry());

        id.Should().Be("6a461da66fe8a12d33da0101");
        video.Url.Should().Be(new Uri("https://media.example.com/out/video.mp4"));
        video.LastFrameUrl.Should().Be(new Uri("https://media.example.com/out/last-frame.png"));
        scope.Journal.Calls[0].Request.Headers["Authorization"].Should().Be("Bearer " + AiToEarnStub.Key);
    }

    [Theory]
    [InlineData("failed", AiTaskState.Failed)]
    [InlineData("cancelled", AiTaskState.Canceled)]
    [InlineData("expired", AiTaskState.Expired)]
    public async Task A_volcengine_video_that_ends_otherwise_is_an_exception(string status, AiTaskState state)
    {
        var scope = stub.Server.OpenScope();
        scope.For(Volcengine).Answer(VolcengineTask(status, new { message = "Too dark.", code = "InputRisk" }));

        var wait = () => AiToEarnStub.Client(scope).WaitForVolcengineVideoAsync("t1", Hurry());

        var thrown = (await wait.Should().ThrowAsync<AiTaskFailedException>()).Which;
        thrown.State.Should().Be(state);
        thrown.ErrorCode.Should().Be("InputRisk");
    }

    [Fact]
    public async Task The_envelope_on_a_raw_route_is_the_typed_exception()
    {
        var scope = stub.Server.OpenScope();
        scope.For(Volcengine).Answer(StubAnswer.Json(200, new { code = 12302, message = "No such task." }));

        var wait = () => AiToEarnStub.Client(scope).WaitForVolcengineVideoAsync("t1", Hurry());

        (await wait.Should().ThrowAsync<AiToEarnException>())
            .Which.ErrorCode.Should()
            .Be(AiToEarnErrorCode.InvalidAiTaskId);
    }

    private static AiTaskFollowOptions Hurry() => new() { Time = new HurriedClock(DateTimeOffset.UnixEpoch) };

    private static void Answers(ContractScope scope, string operation, params StubAnswer[] answers)
    {
        foreach (var answer in answers)
        {
            scope.For(operation).Answer(answer).Once();
        }
    }

    private static StubAnswer VideoTask(string status, object? error = null, string? videoUrl = null) =>
        StubAnswer.Json(
            200,
            new
            {
                code = 0,
                message = "OK",
                data = new
                {
                    id = "t1",
                    model = "m",
                    status,
                    input = new { prompt = "p" },
                    error,
                    videoUrl,
                },
            }
        );

    private static StubAnswer ImageTask(string status, object? image = null, string? errorMessage = null) =>
        StubAnswer.Json(
            200,
            new
            {
                code = 0,
                message = "OK",
                data = new
                {
                    logId = "l1",
                    status,
                    points = 4,
                    images = image is null ? null : new[] { image },
                    errorMessage,
                },
            }
        );

    private static StubAnswer VolcengineTask(string status, object? error = null) =>
        StubAnswer.Json(
            200,
            new
            {
                id = "t1",
                model = "m",
                status,
                error,
                created_at = 1,
                updated_at = 2,
            }
        );
}
