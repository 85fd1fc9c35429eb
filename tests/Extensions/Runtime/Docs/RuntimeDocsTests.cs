using System.Text.RegularExpressions;
using Medallion.Threading;
using Microsoft.Extensions.DependencyInjection;
using OpenApi.Extensions.Tests.Runtime.Credentials;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Credentials;
using OpenApi.Runtime.Postgres;
using OpenApi.Runtime.Quotas;
using OpenApi.Runtime.Requests;
using OpenApi.Runtime.Resilience;

namespace OpenApi.Extensions.Tests.Runtime.Docs;

/// <summary>The page's code is the code that is compiled beside this, and it runs.</summary>
public sealed partial class RuntimeDocsTests
{
    [Fact]
    public void Every_code_block_of_the_page_is_compiled_and_every_compiled_snippet_is_on_the_page() =>
        Blocks()
            .Matches(Read("docs/runtime.md"))
            .Select(block => block.Groups["code"].Value.Trim())
            .Should()
            .BeEquivalentTo(
                Regions()
                    .Matches(Read("tests/Extensions/Runtime/Docs/RuntimeSnippets.cs"))
                    .Select(region => Dedent(region.Groups["code"].Value))
            );

    [Fact]
    public void Every_option_is_on_the_page_with_its_default()
    {
        var page = Read("docs/runtime.md");

        foreach (var options in new object[] { new ResilienceOptions(), new QuotaOptions() })
        {
            foreach (var option in options.GetType().GetProperties())
            {
                page.Should()
                    .MatchRegex($@"\| `{option.Name}` \|.*\| {Regex.Escape($"{option.GetValue(options)}")} \|");
            }
        }
    }

    [Fact]
    public async Task The_pages_error_handling_runs()
    {
        using var today = Acme.Client(new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("daily_quota"))));
        using var wrong = Acme.Client(new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("invalid_params"))));

        (await RuntimeSnippets.Errors(() => today.GetAsync("https://api.acme.test/"))).Should().Contain("for today");
        (await RuntimeSnippets.Errors(() => wrong.GetAsync("https://api.acme.test/")))
            .Should()
            .Be("invalid_params (HTTP 200), quote log-1 to the support");
    }

    [Fact]
    public async Task The_pages_stores_pipeline_and_marks_work()
    {
        RuntimeSnippets.Fate(new HttpRequestException(HttpRequestError.ConnectionError)).Should().BeTrue();
        RuntimeSnippets.Fate(new IOException()).Should().BeFalse();
        (await RuntimeSnippets.Waiting("7", _ => Task.FromResult("finished"), CancellationToken.None))
            .Should()
            .Be("finished");
        using var request = new HttpRequestMessage();
        RuntimeSnippets.Repeatable(request);
        request.TryGet<RepeatableRequest>(out var mark).Should().BeTrue();
        mark!.Window.Should().Be(TimeSpan.FromSeconds(1));

        var services = new ServiceCollection();
        RuntimeSnippets.FileStore(services);
        RuntimeSnippets.PostgresStore(services, "Host=127.0.0.1");
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ITokenStore>().Should().BeOfType<PostgresTokenStore>();
        provider.GetService<IDistributedLockProvider>().Should().BeNull("locks of a file do not reach other machines");

        var authority = new FakeAuthority(TimeProvider.System, TimeSpan.FromHours(1));
        var tokens = new TokenSource("acme", new MemoryTokenStore(), authority.RefreshAsync);
        var pipeline = RuntimeSnippets.Own(Acme.Telemetry, tokens, new QuotaOptions());
        using var client = pipeline.CreateHttpClient(
            new ScriptedHandler(_ => ScriptedHandler.Json(Acme.Failure("invalid_params")))
        );
        await client.Invoking(c => c.GetAsync("https://api.acme.test/")).Should().ThrowAsync<AcmeException>();
    }

    private static string Read(string path) => File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    private static string Dedent(string code)
    {
        var lines = code.Trim('\n').Split('\n');
        var margin = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > margin ? line[margin..] : "")).Trim();
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("#region [a-z-]+\n(?<code>.*?)[ ]*#endregion", RegexOptions.Singleline)]
    private static partial Regex Regions();
}
