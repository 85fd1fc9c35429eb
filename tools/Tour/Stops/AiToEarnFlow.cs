using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AiToEarn;
using AiToEarn.Assets;
using AiToEarn.Configuration;
using AiToEarn.Publishing.Content;
using AiToEarn.Publishing.Flows;
using AiToEarn.Publishing.Platforms;
using OpenApi.Contract;
using OpenApi.Contract.Answering;
using OpenApi.Contract.Exchange;

namespace OpenApi.Tour.Stops;

/// <summary>Uploads a video, publishes it, and waits until it is out.</summary>
internal sealed class AiToEarnFlow() : FlowStop("aitoearn.openapi.json")
{
    private const int VideoBytes = 3_000_000;
    private const int Queued = 6;
    private const int Publishing = 2;
    private const int Published = 1;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc/>
    public override string Title => "AiToEarn: upload, publish and wait";

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<string> RunAsync(
        ContractServer server,
        HttpMessageHandler wire,
        TourConsole console,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var storage = await StorageServer.StartAsync(cancellationToken).ConfigureAwait(false);
        await using (storage.ConfigureAwait(false))
        {
            LeadTo(server, storage);
            var options = new AiToEarnOptions { ApiKey = "tour-key", BaseUrl = new Uri(server.BaseUrl) };
            var client = AiToEarnClientFactory.Create(options, primary: wire);
            using var http = new HttpClient();
            using var uploader = new AssetUploader(client, http);
            using var video = new MemoryStream(new byte[VideoBytes]);
            var asset = await uploader
                .UploadAsync(
                    AssetSource.FromStream(video, "tour.mp4"),
                    new AssetUploadOptions
                    {
                        Progress = new ProgressBar<AssetProgress>(console, step => step.Fraction),
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{storage.Taken:N0} bytes uploaded as {asset.Url}"
            );

            var request = new PublishFlowRequest(
                new PublishContent
                {
                    Title = "The tour",
                    Body = "From start to end.",
                    Media = [new PublishMedia(asset.Url)],
                },
                PublishAt: DateTimeOffset.UtcNow.AddMinutes(5),
                [new KuaishouPost("kwai_1")]
            );
            var flow = await client.CreatePublishFlowAsync(request, cancellationToken).ConfigureAwait(false);
            yield return $"flow {flow.Id} created";

            var pace = new PublishFollowOptions { Interval = Pace, SlowInterval = Pace };
            await foreach (
                var change in client.FollowPublishFlowAsync(flow.Id, pace, cancellationToken).ConfigureAwait(false)
            )
            {
                yield return $"{change.Task.Platform}: {change.Previous?.Status.ToString() ?? "new"} -> {change.Task.Status} {change.Task.WorkLink}".TrimEnd();
            }
        }
    }

    /// <summary>Lets the upload lead to the storage, and the flow go on with each look.</summary>
    private static void LeadTo(ContractServer server, StorageServer storage)
    {
        server
            .For("AssetsHttpController_createUploadSign")
            .Answer(
                Documented(
                    server,
                    "AssetsHttpController_createUploadSign",
                    data => data["uploadUrl"] = storage.Url + "/tour.mp4?signature=tour"
                )
            );
        var states = new Queue<int>([Queued, Publishing, Published]);
        server
            .For("PublishFlowController_getFlow_v2")
            .Answer(_ =>
                Documented(
                    server,
                    "PublishFlowController_getFlow_v2",
                    data =>
                    {
                        var task = data["tasks"]![0]!;
                        task["status"] = states.Count > 1 ? states.Dequeue() : states.Peek();
                        data["tasks"] = new JsonArray(task.DeepClone());
                    }
                )
            );
    }

    private static StubAnswer Documented(ContractServer server, string operation, Action<JsonNode> change)
    {
        var answer = server.Contract.Operation(operation).Answers.First(one => one.IsSuccess).ToStubAnswer();
        var body = JsonNode.Parse(answer.Body.Span)!;
        change(body["data"]!);
        return StubAnswer.Json(200, body);
    }
}
