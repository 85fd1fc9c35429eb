using System.Net;
using AiToEarn.Configuration;
using AiToEarn.Errors;
using Microsoft.Extensions.Options;

namespace AiToEarn.Tests.Pipeline;

public sealed class SiteTests
{
    [Theory]
    [InlineData(AiToEarnSite.China, "https://aitoearn.cn/api/v2/channels/accounts")]
    [InlineData(AiToEarnSite.International, "https://aitoearn.ai/api/v2/channels/accounts")]
    public async Task Requests_go_to_the_site_of_the_options(AiToEarnSite site, string url)
    {
        var sent = new List<HttpRequestMessage>();
        var client = Client(new AiToEarnOptions { ApiKey = "k", Site = site }, sent, """{"code":0,"message":"OK"}""");

        await client.Api.V2.Channels.Accounts.GetAsync();

        sent.Should().ContainSingle().Which.RequestUri.Should().Be(new Uri(url));
    }

    [Fact]
    public async Task A_base_url_wins_over_the_site_and_may_have_a_path()
    {
        var sent = new List<HttpRequestMessage>();
        var options = new AiToEarnOptions { ApiKey = "k", BaseUrl = new Uri("https://proxy.example.com/aitoearn/") };
        var client = Client(options, sent, """{"code":0,"message":"OK"}""");

        await client.Api.V2.Channels.Platforms.GetAsync();

        sent[0].RequestUri.Should().Be(new Uri("https://proxy.example.com/aitoearn/api/v2/channels/platforms"));
        sent[0].Headers.Contains("X-Api-Key").Should().BeFalse("the platform list is public");
    }

    [Fact]
    public async Task A_key_refused_by_the_international_site_is_explained()
    {
        var options = new AiToEarnOptions { ApiKey = "k", Site = AiToEarnSite.International };
        var client = Client(options, [], """{"code":401,"message":"Unauthorized","data":{}}""");

        var call = () => client.Api.V2.Channels.Accounts.GetAsync();

        (await call.Should().ThrowAsync<AiToEarnException>())
            .Which.Message.Should()
            .ContainAll("https://aitoearn.ai", "made on https://aitoearn.cn", "set AiToEarnOptions.Site to China");
    }

    [Theory]
    [InlineData("", "ApiKey is missing.")]
    [InlineData("  ", "ApiKey is missing.")]
    [InlineData("key\nX-Evil: 1", "ApiKey holds spaces, line breaks")]
    [InlineData("ключ", "ApiKey holds spaces, line breaks")]
    public void A_key_that_cannot_work_is_refused_at_once_without_being_shown(string key, string message)
    {
        var create = () => AiToEarnClientFactory.Create(new AiToEarnOptions { ApiKey = key });

        var thrown = create.Should().Throw<OptionsValidationException>().Which;
        thrown.Message.Should().Contain(message);
        thrown.Message.Should().NotContain("Evil").And.NotContain("ключ");
    }

    [Fact]
    public async Task A_key_from_a_provider_is_asked_for_on_each_request()
    {
        var asked = 0;
        var sent = new List<HttpRequestMessage>();
        var options = new AiToEarnOptions { ApiKeyProvider = _ => ValueTask.FromResult($"key-{++asked}") };
        var client = Client(options, sent, """{"code":0,"message":"OK"}""");

        await client.Api.V2.Channels.Accounts.GetAsync();
        await client.Api.V2.Channels.Accounts.GetAsync();

        sent.Select(request => request.Headers.GetValues("X-Api-Key").Single()).Should().Equal("key-1", "key-2");
    }

    private static AiToEarnClient Client(AiToEarnOptions options, List<HttpRequestMessage> sent, string body) =>
        AiToEarnClientFactory.Create(options, dependencies: null, new Recorder(sent, body));

    private sealed class Recorder(List<HttpRequestMessage> sent, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            sent.Add(request);
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
                    RequestMessage = request,
                }
            );
        }
    }
}
