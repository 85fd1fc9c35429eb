using System.Net.Sockets;
using System.Text;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>A request means the same to both engines, however it is spelled and whatever it carries.</summary>
public sealed class FidelityTests : IDisposable
{
    private readonly Shop shop = Shop.Open();

    public void Dispose() => shop.Dispose();

    [Theory]
    [InlineData("/pets/a%2Fb", "a/b")]
    [InlineData("/pets/a+b", "a+b")]
    [InlineData("/pets/a%20b", "a b")]
    [InlineData("/pets/100%25", "100%")]
    [InlineData("/pets/%E4%BD%A0", "你")]
    [InlineData("/pets/a%3Fb%23c", "a?b#c")]
    [InlineData("/pets/a%3Ab", "a:b")]
    [InlineData("/v1/pets/%7Bx%7D", "{x}")]
    public async Task A_value_in_the_path_is_decoded_once_and_slashes_in_it_stay_apart(string target, string value)
    {
        var answer = await shop.GetAsync(target);

        answer.Status.Should().Be(200);
        shop.Stub.Journal.Calls.Single().PathValues["name"].Should().Be(value);
    }

    [Theory]
    [InlineData("/pets/a%252Fb", "a%2Fb")]
    [InlineData("/pets/%2525", "%25")]
    public async Task A_server_that_was_started_for_contracts_sees_paths_as_they_were_sent(string target, string value)
    {
        using var exact = Shop.Open(forContracts: true);

        await exact.GetAsync(target);

        exact.Stub.Journal.Calls.Single().PathValues["name"].Should().Be(value);
    }

    [Theory]
    [InlineData("/pets?tag=a&tag=b%26c&tag=%2B", "tag=a tag=b&c tag=+")]
    [InlineData("/pets?tag=a+b&limit=7", "tag=a b limit=7")]
    [InlineData("/pets?tag=%E4%BD%A0&tag=", "tag=你 tag=")]
    public async Task The_query_keeps_its_order_and_its_repetitions(string target, string pairs)
    {
        await shop.GetAsync(target);

        string.Join(' ', shop.Stub.Journal.Calls.Single().Request.Query.Select(pair => $"{pair.Key}={pair.Value}"))
            .Should()
            .Be(pairs);
    }

    [Fact]
    public async Task A_header_that_is_sent_in_several_lines_is_a_list()
    {
        var right = await SendAsync(
            "GET /pets HTTP/1.1\r\nHost: a\r\nX-Trace: ab\r\nX-Trace: cd,ef\r\nConnection: close\r\n\r\n"
        );
        var wrong = await SendAsync(
            "GET /pets HTTP/1.1\r\nHost: a\r\nX-Trace: ab\r\nX-Trace: 12\r\nConnection: close\r\n\r\n"
        );

        right.Should().StartWith("HTTP/1.1 200");
        wrong.Should().StartWith("HTTP/1.1 400");
        shop.Stub.Journal.Calls[0].Request.Headers["X-Trace"].Should().Be("ab, cd,ef");
        shop.Stub.Journal.Calls[0].Request.Host.Should().Be("a");
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("text/plain")]
    public async Task Bytes_arrive_as_they_were_sent_text_or_not(string type)
    {
        byte[] sent = [0, 0xFF, 0xFE, 0xC3, 0x28, 13, 10, .. Encoding.UTF8.GetBytes("你")];

        await PutAsync(sent, type);

        shop.Stub.Journal.Calls.Single().Request.Body.ToArray().Should().Equal(sent);
    }

    [Fact]
    public async Task A_body_of_megabytes_is_checked_whole()
    {
        var right = await PutAsync(Encoding.ASCII.GetBytes(new string('a', 2_000_000)), "text/plain");
        var wrong = await PutAsync(Encoding.ASCII.GetBytes(new string('a', 2_000_001)), "text/plain");

        right.Status.Should().Be(204);
        wrong.Status.Should().Be(400);
    }

    [Fact]
    public async Task The_parts_of_a_multipart_body_are_checked_binary_ones_included()
    {
        var (right, wrong) = (
            await shop.CallBothAsync(() => Photo("short")),
            await shop.CallBothAsync(() => Photo("far too long"))
        );

        right.WireMock.Should().Be(right.InProcess);
        right.WireMock.Type.Should().Be("image/png");
        right.WireMock.Text.Should().Be("\u0089PNG");
        wrong.WireMock.Should().Be(wrong.InProcess);
        wrong.WireMock.Status.Should().Be(400);
    }

    [Fact]
    public async Task An_answer_that_is_no_text_arrives_as_it_was_made()
    {
        byte[] made = [0xEF, 0xBB, 0xBF, 0, 0xFF, 0xC3, 0x28];
        shop.Stub.For("addPhoto").Answer(StubAnswer.Empty(200).WithBody(made, "image/png"));

        var answer = await Seen.OfAsync(shop.Client, Photo("short"));

        Encoding.Latin1.GetBytes(answer.Body).Should().Equal(made);
    }

    [Fact]
    public async Task A_body_where_none_belongs_is_seen_by_a_server_that_was_started_for_contracts()
    {
        using var exact = Shop.Open(forContracts: true);

        var answer = await Seen.OfAsync(exact.Client, RawRequest.Read("GET /pets\nContent-Type: text/plain\n\nwhy"));

        answer.Status.Should().Be(400);
        exact.Stub.Journal.Calls.Single().Violations.Should().ContainSingle(broken => broken.Actual == "3 bytes");
    }

    [Fact]
    public async Task A_thousand_parallel_calls_are_all_answered_and_all_journaled()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 1_000).Select(number => shop.GetAsync(number % 2 == 0 ? "/pets" : "/pets?limit=many"))
        );

        answers.Where((_, number) => number % 2 == 0).Should().OnlyContain(answer => answer.Status == 200);
        answers.Where((_, number) => number % 2 != 0).Should().OnlyContain(answer => answer.Status == 400);
        shop.Stub.Journal.Count.Should().Be(1_000);
        shop.Stub.Journal.Calls.Select(call => call.Number).Should().OnlyHaveUniqueItems();
    }

    private static HttpRequestMessage Photo(string title)
    {
        var form = new MultipartFormDataContent("b")
        {
            { new StringContent(title), "title" },
            { new ByteArrayContent([0, 0xFF, 13, 10, 0x2D, 0x2D]), "file", "f.png" },
        };
        return new HttpRequestMessage(HttpMethod.Post, "http://shop.test/photos") { Content = form };
    }

    private Task<Seen> PutAsync(byte[] body, string type)
    {
        var message = new HttpRequestMessage(HttpMethod.Put, "http://shop.test/notes")
        {
            Content = new ByteArrayContent(body),
        };
        message.Content.Headers.Add("Content-Type", type);
        return Seen.OfAsync(shop.Client, message);
    }

    private async Task<string> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", shop.Server.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        return await new StreamReader(client.GetStream(), Encoding.Latin1).ReadToEndAsync();
    }
}
