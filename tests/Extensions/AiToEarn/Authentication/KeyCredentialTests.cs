using AiToEarn.Authentication;

namespace AiToEarn.Tests.Authentication;

public sealed class KeyCredentialTests
{
    private const string Key = "planted-key";

    [Theory]
    [InlineData("GET", "/api/v2/channels/accounts?ids=a", "X-Api-Key", Key)]
    [InlineData("POST", "/api/ai/v1/messages", "X-Api-Key", Key)]
    [InlineData("POST", "/api/ai/chat/completions", "Authorization", "Bearer " + Key)]
    [InlineData("GET", "/api/ai/v3/contents/generations/tasks/t%2F1", "Authorization", "Bearer " + Key)]
    [InlineData("POST", "/api/ai/v1beta/models/gemini-3:generateContent", "x-goog-api-key", Key)]
    public async Task The_key_goes_into_the_header_that_the_operation_asks_for(
        string method,
        string path,
        string header,
        string value
    )
    {
        foreach (var baseUrl in new[] { "https://aitoearn.cn", "http://127.0.0.1:5000/proxy/" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), baseUrl.TrimEnd('/') + path);

            await Credential(baseUrl).ApplyAsync(request, CancellationToken.None);

            request.Headers.Select(sent => (sent.Key, sent.Value.Single())).Should().Equal((header, value));
        }
    }

    [Fact]
    public async Task A_public_operation_gets_no_key()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://aitoearn.cn/api/v2/channels/platforms?x=1");

        await Credential("https://aitoearn.cn").ApplyAsync(request, CancellationToken.None);

        request.Headers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_repeated_request_carries_the_key_once_and_the_newest()
    {
        var key = "first";
        var credential = new AiToEarnKeyCredential(_ => ValueTask.FromResult(key), new Uri("https://aitoearn.cn"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://aitoearn.cn/api/v2/channels/accounts");

        await credential.ApplyAsync(request, CancellationToken.None);
        key = "second";
        await credential.ApplyAsync(request, CancellationToken.None);

        request.Headers.GetValues("X-Api-Key").Should().Equal("second");
    }

    private static AiToEarnKeyCredential Credential(string baseUrl) =>
        new(_ => ValueTask.FromResult(Key), new Uri(baseUrl));
}
