using OpenApi.Runtime.Secrets;

namespace OpenApi.Extensions.Tests.Runtime.Secrets;

public sealed class RedactionTests
{
    [Theory]
    [InlineData(
        "https://console.tim.qq.com/v4/timpush/push?sdkappid=1400000000&identifier=administrator&usersig=eJyrVgrx&random=7&contenttype=json",
        "https://console.tim.qq.com/v4/timpush/push?sdkappid=1400000000&identifier=administrator&usersig=***&random=7&contenttype=json"
    )]
    [InlineData(
        "https://open-upload.tiktokapis.com/video/?upload_id=67890&upload_token=Xza123",
        "https://open-upload.tiktokapis.com/video/?upload_id=67890&upload_token=***"
    )]
    [InlineData(
        "https://s3.example.com/a.mp4?X-Amz-Credential=AK%2F1&X-Amz-Signature=ff&X-Amz-Expires=300",
        "https://s3.example.com/a.mp4?X-Amz-Credential=***&X-Amz-Signature=***&X-Amz-Expires=***"
    )]
    [InlineData("https://user:planted@host.test/x?state=1#access_token=planted", "https://host.test/x?state=1")]
    [InlineData(
        "https://h.test/?key=planted&api_key=planted&client_key=planted",
        "https://h.test/?key=***&api_key=***&client_key=***"
    )]
    [InlineData("https://h.test/?page=2&q=a%20b&keyword=cats", "https://h.test/?page=2&q=a%20b&keyword=cats")]
    [InlineData("https://h.test/?code=planted&codec=h264", "https://h.test/?code=***&codec=h264")]
    [InlineData("https://h.test/?o=0123456789abcdef0123456789abcdef", "https://h.test/?o=***")]
    [InlineData("https://h.test/?0123456789abcdef0123456789abcdef", "https://h.test/?***")]
    [InlineData("https://h.test/?usersig=", "https://h.test/?usersig=")]
    [InlineData("/relative?usersig=planted", "/relative?usersig=***")]
    [InlineData("https://h.test/?%75sersig=planted", "https://h.test/?usersig=***")]
    public void Urls_keep_what_helps_and_lose_what_must_not_be_seen(string url, string shown) =>
        Redaction.Url(new Uri(url, UriKind.RelativeOrAbsolute)).Should().Be(shown);

    [Theory]
    [InlineData("Authorization", "Bearer planted")]
    [InlineData("X-Api-Key", "planted")]
    [InlineData("x-goog-api-key", "planted")]
    [InlineData("Cookie", "session=planted")]
    [InlineData("Set-Cookie", "session=planted")]
    [InlineData("TikTok-Signature", "t=1,s=planted")]
    [InlineData("Proxy-Authorization", "Basic planted")]
    public void Headers_with_credentials_are_masked(string name, string value) =>
        Redaction.Header(name, value).Should().Be(Redaction.Mask);

    [Fact]
    public void Other_headers_are_shown() => Redaction.Header("Content-Type", "video/mp4").Should().Be("video/mp4");

    [Theory]
    [InlineData("bad usersig=planted&x=1")]
    [InlineData("""{"access_token":"planted","open_id":"7"}""")]
    [InlineData("""{ "refresh_token" : "planted" }""")]
    [InlineData("client_secret: planted")]
    [InlineData("Authorization: Bearer planted.planted-planted")]
    [InlineData("token act.planted12345!4567.va is expired")]
    [InlineData("rft.planted12345")]
    [InlineData("see https://open-upload.tiktokapis.com/video/?upload_token=planted")]
    public void Free_text_loses_what_looks_like_a_secret(string text) =>
        Redaction.Text(text).Should().NotContain("planted").And.Contain(Redaction.Mask);

    [Theory]
    [InlineData("The access token is missing, wrong or expired.")]
    [InlineData("publish task 7f3 not found")]
    [InlineData("参数错误")]
    public void Plain_sentences_stay_as_they_are(string text) => Redaction.Text(text).Should().Be(text);
}
