using OpenApi.Contract.Exchange;
using OpenApi.Runtime.Errors;
using TimPush.Errors;
using TimPush.Pushing;

namespace OpenApi.Extensions.Tests.TimPush.Pipeline;

/// <summary>A signature goes to the service and nowhere else.</summary>
public sealed class RedirectTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task A_redirect_is_not_followed_and_its_host_gets_nothing()
    {
        await using var other = await TimPushStub.StartAsync();
        _stub
            .For("recallPush")
            .Answer(
                StubAnswer.Empty(307).WithHeader("Location", new Uri(other.BaseUrl, "/v4/timpush/revoke").AbsoluteUri)
            );

        var recall = () => _stub.Client().RecallAsync("task");

        (await recall.Should().ThrowAsync<TimPushException>()).Which.Kind.Should().Be(FailureKind.Redirect);
        other.Journal.Calls.Should().BeEmpty();
    }
}
