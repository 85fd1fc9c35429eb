using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OpenApi.Contract.Exchange;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>Answers that come late, slowly, cut short or not at all.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly Shop shop;

    public DeliveryTests() => shop = Shop.Open(new ServeOptions { Time = time }, forContracts: true);

    public void Dispose() => shop.Dispose();

    [Fact]
    public async Task A_delay_passes_by_the_clock_of_the_contract()
    {
        using var plain = Shop.Open(new ServeOptions { Time = time });
        plain.Stub.For("getPet").Answer().After(TimeSpan.FromHours(1));

        var sending = plain.GetAsync("/pets/Rex");
        await plain.Stub.Journal.WaitForAsync(1, CancellationToken.None);
        sending.IsCompleted.Should().BeFalse();
        await AdvanceUntil(sending, TimeSpan.FromHours(1));

        (await sending).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_slow_body_arrives_whole_and_piece_by_piece()
    {
        shop.Stub.For("getPet").Answer().Slowly(5, TimeSpan.FromMinutes(1));
        using var answer = await shop.Client.SendAsync(Shop.Get("/pets/Rex"), HttpCompletionOption.ResponseHeadersRead);
        var body = await answer.Content.ReadAsStreamAsync();
        var first = new byte[5];
        await body.ReadExactlyAsync(first);

        var rest = new StreamReader(body).ReadToEndAsync();
        rest.IsCompleted.Should().BeFalse();
        await AdvanceUntil(rest, TimeSpan.FromMinutes(1));

        (Encoding.UTF8.GetString(first) + await rest).Should().Be("""{"name":"Rex","age":1}""");
    }

    [Fact]
    public async Task A_body_that_is_cut_announces_more_than_arrives()
    {
        shop.Stub.For("getPet").Answer().Truncated(afterBytes: 9).Once();
        using var answer = await shop.Client.SendAsync(Shop.Get("/pets/Rex"), HttpCompletionOption.ResponseHeadersRead);
        var body = await answer.Content.ReadAsStreamAsync();
        var arrived = new byte[9];
        await body.ReadExactlyAsync(arrived);

        var more = async () => await body.ReadExactlyAsync(new byte[1]);

        answer.Content.Headers.ContentLength.Should().Be(22);
        Encoding.UTF8.GetString(arrived).Should().Be("""{"name":""" + "\"");
        await more.Should().ThrowAsync<HttpIOException>();
        (await shop.GetAsync("/pets/Rex")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_connection_that_is_reset_answers_nothing()
    {
        shop.Stub.For("getPet").Answer().Reset().Once();

        var call = () => shop.GetAsync("/pets/Rex");

        (await call.Should().ThrowAsync<HttpRequestException>()).WithInnerException<Exception>();
        (await shop.GetAsync("/pets/Rex")).Status.Should().Be(200);
        shop.Stub.Journal.Calls[0].Answer.Delivery.Reset.Should().BeTrue();
    }

    [Fact]
    public void A_server_that_cannot_do_it_says_so_when_it_is_asked_and_says_what_to_do()
    {
        using var plain = Shop.Open();
        var ways = new Action[]
        {
            () => plain.Stub.For("getPet").Answer().Reset(),
            () => plain.Stub.For("getPet").Answer().Truncated(1),
            () => plain.Stub.For("getPet").Answer().Slowly(1, TimeSpan.FromSeconds(1)),
            () => plain.Stub.For("getPet").Answer(StubAnswer.Empty(200) with { Delivery = new Delivery(Reset: true) }),
        };

        foreach (var way in ways)
        {
            way.Should().Throw<InvalidOperationException>().WithMessage("*settings => settings.ForContracts()*");
        }
    }

    [Fact]
    public async Task A_caller_who_hangs_up_ends_the_wait()
    {
        shop.Stub.For("getPet").Answer().After(TimeSpan.FromDays(1)).Once();
        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync("127.0.0.1", shop.Server.Port);
            await socket.SendAsync(Encoding.ASCII.GetBytes("GET /pets/Rex HTTP/1.1\r\nHost: shop.test\r\n\r\n"));
            await shop.Stub.Journal.WaitForAsync(1, CancellationToken.None);
        }

        (await shop.GetAsync("/pets/Rex")).Status.Should().Be(200);
    }

    /// <summary>The waiting begins on another thread, so that the clock goes on until it has ended.</summary>
    private async Task AdvanceUntil(Task task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            time.Advance(step);
            await Task.Yield();
        }
    }
}
