using AiToEarn.Api.V2.Channels.Rednote.Open.OfflineQr.ShareConfig;
using AiToEarn.Tests.Stubs;
using OpenApi.Runtime.Quotas;

namespace AiToEarn.Tests.Pipeline;

[Collection(AiToEarnStubs.Name)]
public sealed class QuotaOverSocketsTests(AiToEarnStub stub)
{
    [Fact]
    public async Task The_sixty_first_signature_within_a_minute_is_not_sent()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope, options => options.Quotas.QueueLimit = 0);
        var sign = () =>
            client.Api.V2.Channels.Rednote.Open.OfflineQr.ShareConfig.PostAsync(new ShareConfigPostRequestBody());

        for (var call = 0; call < 60; call++)
        {
            await sign();
        }

        await sign.Should().ThrowAsync<QuotaExceededException>();
        scope.Journal.Count.Should().Be(60);
    }
}
