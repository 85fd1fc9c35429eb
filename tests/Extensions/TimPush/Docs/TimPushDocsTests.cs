using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TimPush;
using TimPush.Configuration;
using TimPush.Pushing;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Docs;

/// <summary>The page's code is the code that is compiled here, and it runs.</summary>
public sealed partial class TimPushDocsTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public void Every_code_block_of_the_page_is_compiled_and_every_compiled_snippet_is_on_the_page()
    {
        var source = File.ReadAllText(
            Path.Combine(Repository.Folder, "tests", "Extensions", "TimPush", "Docs", "TimPushSnippets.cs")
        );
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "timpush.md"));

        var blocks = Blocks().Matches(page).Select(block => block.Groups["code"].Value.Trim());
        var snippets = Regions().Matches(source).Select(region => Dedent(region.Groups["code"].Value));

        blocks.Should().BeEquivalentTo(snippets);
    }

    [Fact]
    public void Every_option_and_flow_is_named_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "timpush.md"));
        var flows = typeof(TimPushClientFactory)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsAbstract && type.IsSealed)
            .SelectMany(type => type.GetMethods())
            .Where(method =>
                method.IsStatic
                && method.GetParameters() is [{ ParameterType: var first }, ..]
                && first == typeof(TimPushClient)
            )
            .Select(method => method.Name);
        var options = typeof(TimPushOptions).GetProperties().Select(property => property.Name);

        flows.Concat(options).Distinct().Where(name => !page.Contains(name)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_pages_flows_run_against_the_stub()
    {
        var client = _stub.Client();

        var task = await TimPushSnippets.Push(client);
        TimPushSnippets.CutOffs(PushMessage.Of(new string('a', 41), "b"));
        (await TimPushSnippets.Accounts(client, ["alice", "bob"])).Batches.Should().ContainSingle();
        await TimPushSnippets.Recall(client, task);
        await TimPushSnippets.Schedule(client);
        await TimPushSnippets.Audience(client);
        await TimPushSnippets.Statistics(client, task);

        _stub.Journal.Calls.Should().OnlyContain(call => call.Violations.IsEmpty);
        _stub.Journal.Calls.Select(call => call.Operation!.Id).Distinct().Should().HaveCountGreaterThan(10);
    }

    [Fact]
    public async Task The_pages_handling_of_failures_tells_what_happened()
    {
        var message = PushMessage.Of("a", "b");
        var client = _stub.Client();

        (await TimPushSnippets.Failure(client, message with { DataId = new string('a', 65) }))
            .Should()
            .StartWith("Not sent: DataId has 65 bytes");
        _stub.For("pushToAll").Answer("error90047DailyQuotaExceeded").Once();
        (await TimPushSnippets.Failure(client, message)).Should().Be("No more pushes today.");
        _stub.For("pushToAll").Answer("error90045PushNotEnabled").Once();
        (await TimPushSnippets.Failure(client, message))
            .Should()
            .StartWith("PushNotEnabled (90045)")
            .And.EndWith("False");
    }

    [Fact]
    public async Task The_pages_clients_can_be_made()
    {
        TimPushSnippets.Script("secret").Should().NotBeNull();
        TimPushSnippets.Sign("secret").Should().Be(UserSigVerdict.Valid);
        (await TimPushSnippets.Own("secret", _stub.BaseUrl))!.TaskId.Should().NotBeEmpty();

        var services = new ServiceCollection();
        TimPushSnippets.Application(
            services,
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["TimPush:SdkAppId"] = "1",
                        ["TimPush:Identifier"] = "a",
                        ["TimPush:SecretKey"] = "k",
                    }
                )
                .Build()
        );
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<TimPushClient>().Should().NotBeNull();
    }

    [Fact]
    public void The_pages_webhook_receiver_accepts_a_webhook()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1669872112));

        TimPushSnippets
            .Webhook(
                "xxxxyyyy",
                "?SdkAppid=1400000000&CallbackCommand=Push.AllMemberPush&contenttype=json&RequestTime=1669872112"
                    + "&Sign=17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061",
                """{"Events":[{"EventType":1,"To_Account":"alice","ErrCode":0,"PushStage":2}]}"""u8.ToArray(),
                clock
            )
            .Should()
            .Contain("OK");
    }

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
