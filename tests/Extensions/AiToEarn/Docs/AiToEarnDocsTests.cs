using System.Text.RegularExpressions;
using AiToEarn.AiTasks;
using AiToEarn.Configuration;
using AiToEarn.Publishing.Content;
using AiToEarn.Publishing.Flows;
using AiToEarn.Publishing.Platforms;
using AiToEarn.Publishing.Tasks;
using AiToEarn.Tests.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Contract;
using OpenApi.Contract.Exchange;

namespace AiToEarn.Tests.Docs;

/// <summary>The page's code is the code that is compiled beside this, and it runs.</summary>
[Collection(AiToEarnStubs.Name)]
public sealed partial class AiToEarnDocsTests(AiToEarnStub stub)
{
    private const string Page = "docs/aitoearn.md";
    private const string Source = "tests/Extensions/AiToEarn/Docs/AiToEarnSnippets.cs";

    private static readonly DateTimeOffset Now = new(2026, 7, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_code_block_of_the_page_is_compiled_and_every_compiled_snippet_is_on_the_page()
    {
        var blocks = Blocks().Matches(Read(Page)).Select(block => block.Groups["code"].Value.Trim());
        var snippets = Regions().Matches(Read(Source)).Select(region => Dedent(region.Groups["code"].Value));

        blocks.Should().BeEquivalentTo(snippets);
    }

    [Fact]
    public void Every_option_and_flow_is_named_on_the_page()
    {
        var page = Read(Page);
        var flows = typeof(AiToEarnClientFactory)
            .Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type => type.GetMethods())
            .Where(method =>
                method.IsStatic
                && method.GetParameters() is [{ ParameterType: var first }, ..]
                && first == typeof(AiToEarnClient)
            )
            .Select(method => method.Name);
        var options = typeof(AiToEarnOptions).GetProperties().Select(property => property.Name);
        var posts = typeof(PlatformPost)
            .Assembly.GetExportedTypes()
            .Where(type => type.BaseType == typeof(PlatformPost))
            .Select(type => type.Name);

        flows.Concat(options).Concat(posts).Distinct().Where(name => !page.Contains(name)).Should().BeEmpty();
    }

    [Fact]
    public void The_pages_statuses_are_all_of_them()
    {
        var page = Read(Page);

        Enum.GetValues<PublishStatus>()
            .Where(status => !page.Contains($"| {(int)status} | `{status}` |"))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public async Task The_pages_publishing_runs_against_the_stub()
    {
        var scope = stub.Server.OpenScope();
        await using var storage = await StorageStub.StartAsync();
        scope.For("AssetsHttpController_createUploadSign").Answer(Signed(new Uri(storage.Url, "/put?signature=s")));
        var client = AiToEarnStub.Client(scope);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".mp4");
        await File.WriteAllTextAsync(file, "video");

        var url = await AiToEarnSnippets.Upload(client, file);
        File.Delete(file);
        var flow = await AiToEarnSnippets.Publish(client, url);
        Flows(scope, 8, 1);
        await AiToEarnSnippets.Follow(client, flow, new PublishFollowOptions { Time = new HurriedClock(Now) });
        (await AiToEarnSnippets.Wait(client, flow, new PublishFollowOptions { Time = new HurriedClock(Now) }))
            .IsFinished.Should()
            .BeTrue();
        await AiToEarnSnippets.Tasks(client, flow.Tasks[0]);

        scope.Journal.Calls.Should().OnlyContain(call => call.Violations.IsEmpty);
        scope.Journal.Calls.Select(call => call.Operation!.Id).Distinct().Should().HaveCountGreaterThan(8);
    }

    [Fact]
    public async Task The_pages_ai_tasks_and_chat_run_against_the_stub()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope);
        var pace = new AiTaskFollowOptions { Time = new HurriedClock(Now) };

        (await AiToEarnSnippets.Video(client, pace)).Should().Be(new Uri("https://example.com/media/result.mp4"));
        (await AiToEarnSnippets.Image(client, pace)).Images.Should().ContainSingle();
        (await AiToEarnSnippets.Chat(client)).Should().StartWith("AiToEarn publishes");

        scope.Journal.Calls.Should().OnlyContain(call => call.Violations.IsEmpty);
    }

    [Fact]
    public async Task The_pages_handling_of_failures_tells_what_happened()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope);
        var create = scope.For("PublishFlowController_createFlow_v2");
        var request = new PublishFlowRequest(new PublishContent { Body = "Hello" }, Now, [new XPost("x_1")]);

        (await AiToEarnSnippets.Failure(client, request with { Posts = [] })).Should().StartWith("Not sent:");
        create.Answer("channelPublishValidationFailed15051").Once();
        (await AiToEarnSnippets.Failure(client, request)).Should().StartWith("douyin: Content does not meet");
        create.Answer(StubAnswer.Json(200, new { code = 15002, message = "Expired." })).Once();
        (await AiToEarnSnippets.Failure(client, request)).Should().Contain("connected again");
        create
            .Answer(
                StubAnswer.Json(
                    200,
                    new
                    {
                        code = 500,
                        message = "Oops.",
                        requestId = "req_1",
                    }
                )
            )
            .Once();
        (await AiToEarnSnippets.Failure(client, request))
            .Should()
            .Be("InternalServerError (500), request req_1. Later: True");
    }

    [Fact]
    public async Task The_pages_clients_can_be_made()
    {
        AiToEarnSnippets.Script("key").Should().NotBeNull();
        AiToEarnSnippets.Vault(_ => ValueTask.FromResult("key")).Should().NotBeNull();

        var services = new ServiceCollection();
        var values = new Dictionary<string, string?> { ["AiToEarn:ApiKey"] = "a", ["AiToEarnChina:ApiKey"] = "b" };
        AiToEarnSnippets.Application(services, new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<AiToEarnClient>().Should().NotBeNull();
        provider.GetRequiredKeyedService<AiToEarnClient>("china").Should().NotBeNull();
    }

    private static void Flows(ContractScope scope, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            var tasks = new[]
            {
                new
                {
                    id = "6a41d7c2e0b94f5d8c3a1702",
                    accountId = "a",
                    platform = "douyin",
                    status,
                },
            };
            var answer = scope
                .For("PublishFlowController_getFlow_v2")
                .Answer(
                    StubAnswer.Json(
                        200,
                        new
                        {
                            code = 0,
                            message = "OK",
                            data = new { flowId = "flow_123", tasks },
                        }
                    )
                );
            if (status != statuses[^1])
            {
                answer.Once();
            }
        }
    }

    private static StubAnswer Signed(Uri uploadUrl) =>
        StubAnswer.Json(
            200,
            new
            {
                code = 0,
                message = "OK",
                data = new
                {
                    id = "a1",
                    path = "p",
                    url = "https://assets.aitoearn.cn/a.mp4",
                    uploadUrl,
                },
            }
        );

    private static string Read(string file) => File.ReadAllText(Path.Combine(AiToEarnDocument.FolderOf(file), file));

    private static string Dedent(string code)
    {
        var lines = code.Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart()));
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"#region \w+\n(?<code>.*?)\n *#endregion", RegexOptions.Singleline)]
    private static partial Regex Regions();
}
