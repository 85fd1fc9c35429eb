using System.Net;
using System.Net.Sockets;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Resilience;

namespace OpenApi.Extensions.Tests.Runtime.Resilience;

/// <summary>What the network really reports, since the faults of other tests are only played.</summary>
public sealed class RealSocketTests
{
    private static readonly ResilienceOptions Quick = new() { BaseDelay = TimeSpan.FromMilliseconds(1) };

    [Theory]
    [InlineData(RawAnswer.Close, true)]
    [InlineData(RawAnswer.Close, false)]
    [InlineData(RawAnswer.Reset, true)]
    [InlineData(RawAnswer.Reset, false)]
    [InlineData(RawAnswer.Truncate, true)]
    [InlineData(RawAnswer.Truncate, false)]
    public async Task A_post_that_may_have_been_acted_on_arrives_once_also_on_a_kept_connection(
        RawAnswer fault,
        bool hasBody
    )
    {
        await using var server = new RawServer(number => number == 2 ? fault : RawAnswer.Success);
        using var client = Client();
        using var first = await client.GetAsync(server.Url);
        await first.Content.ReadAsStringAsync();

        var failure = (
            await client
                .Invoking(c => c.PostAsync(server.Url, hasBody ? new StringContent("{}") : null))
                .Should()
                .ThrowAsync<Exception>()
        ).Which;

        server.Requests.Should().HaveCount(2);
        RequestFates.Of(failure).Should().Be(RequestFate.Unknown);
    }

    [Theory]
    [InlineData(RawAnswer.Close)]
    [InlineData(RawAnswer.Reset)]
    [InlineData(RawAnswer.Truncate)]
    public async Task A_get_gets_through(RawAnswer fault)
    {
        await using var server = new RawServer(number => number <= 2 ? fault : RawAnswer.Success);
        using var client = Client();

        (await client.GetStringAsync(server.Url)).Should().Be(Acme.Success);
    }

    [Fact]
    public async Task A_post_that_nobody_listened_to_is_sent_again()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var handler = new CountingHandler { InnerHandler = new SocketsHttpHandler() };
        using var client = Acme.Client(handler, resilience: Quick);

        var failure = (
            await client
                .Invoking(c => c.PostAsync($"http://127.0.0.1:{port}/", new StringContent("{}")))
                .Should()
                .ThrowAsync<HttpRequestException>()
        ).Which;

        RequestFates.Of(failure).Should().Be(RequestFate.NotSent);
        handler.Count.Should().Be(Quick.MaximumAttempts);
    }

    private static HttpClient Client() =>
        Acme.Client(OpenApi.Runtime.Pipeline.ServicePipeline.CreatePrimaryHandler(), resilience: Quick);

    private sealed class CountingHandler : DelegatingHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
