using System.Text.RegularExpressions;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using OpenApi.Extensions.Tests.Runtime.Support;

namespace OpenApi.Extensions.Tests.Authentication;

/// <summary>The page's code is the code that is compiled beside this, and it runs.</summary>
public sealed partial class AuthenticationDocsTests
{
    public static TheoryData<string, string, string> Credentials =>
        new()
        {
            { "bearer", "Authorization", "Bearer t0ken" },
            { "api key", "X-Api-Key", "k3y" },
            { "basic", "Authorization", "Basic YWRhOnDDpHNz" },
        };

    [Fact]
    public void Every_code_block_of_the_page_is_compiled() =>
        Blocks()
            .Matches(Read("docs/authentication.md"))
            .Select(block => Lines(block.Groups["code"].Value))
            .Should()
            .BeEquivalentTo(
                Regions()
                    .Matches(Read("tests/Extensions/Authentication/AuthenticationSnippets.cs"))
                    .Select(region => Lines(region.Groups["code"].Value))
            );

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task Each_credential_of_the_page_is_on_the_wire_also_over_plain_http(
        string kind,
        string header,
        string value
    )
    {
        using var network = new ScriptedHandler(_ => ScriptedHandler.Empty(System.Net.HttpStatusCode.NoContent));
        var credential = kind switch
        {
            "bearer" => AuthenticationSnippets.Bearer("t0ken"),
            "api key" => AuthenticationSnippets.ApiKey("k3y"),
            _ => AuthenticationSnippets.Basic("ada", "päss"),
        };
        var adapter = AuthenticationSnippets.Client(credential, network);

        await adapter.SendNoContentAsync(Ping());

        network.Requests.Single().Headers[header].Should().Be(value);
    }

    [Fact]
    public async Task Kiotas_provider_of_keys_refuses_plain_http_as_the_page_says()
    {
        using var network = new ScriptedHandler(_ => ScriptedHandler.Empty(System.Net.HttpStatusCode.NoContent));
        var adapter = AuthenticationSnippets.Client(
            new ApiKeyAuthenticationProvider("k3y", "X-Api-Key", ApiKeyAuthenticationProvider.KeyLocation.Header),
            network
        );

        var call = () => adapter.SendNoContentAsync(Ping());

        await call.Should().ThrowAsync<ArgumentException>().WithMessage("*Only https is supported*");
    }

    private static RequestInformation Ping() =>
        new()
        {
            HttpMethod = Method.GET,
            UrlTemplate = "{+baseurl}/ping",
            PathParameters = new Dictionary<string, object> { ["baseurl"] = "http://127.0.0.1:8080" },
        };

    private static string Read(string path) => File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    private static string Lines(string code) =>
        string.Join('\n', code.Trim().Split('\n').Select(line => line.TrimStart()));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("#region [a-z-]+\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Regions();
}
