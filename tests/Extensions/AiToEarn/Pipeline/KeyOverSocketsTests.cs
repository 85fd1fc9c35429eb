using AiToEarn.Errors;
using AiToEarn.Models;
using AiToEarn.Tests.Stubs;
using OpenApi.Contract;

namespace AiToEarn.Tests.Pipeline;

[Collection(AiToEarnStubs.Name)]
public sealed class KeyOverSocketsTests(AiToEarnStub stub)
{
    [Fact]
    public async Task Each_operation_carries_the_key_in_its_own_header_alone()
    {
        var scope = stub.Server.OpenScope();
        var client = AiToEarnStub.Client(scope);

        await client.Api.V2.Channels.Accounts.GetAsync();
        await client.Api.Ai.Chat.Completions.PostAsync(
            new RelayChatCompletionsDto { Model = "m", Messages = [new() { Role = "user", Content = "Hi" }] }
        );
        await client
            .Api.Ai.V1beta.Models.WithModelGenerateContent("gemini-3")
            .PostAsync(new() { Model = "gemini-3", Contents = [new() { Parts = [] }] });
        await client.Api.V2.Channels.Platforms.GetAsync();

        Headers(scope)
            .Should()
            .Equal(
                (AiToEarnStub.Key, null, null),
                (null, "Bearer " + AiToEarnStub.Key, null),
                (null, null, AiToEarnStub.Key),
                (null, null, null)
            );
    }

    [Fact]
    public async Task A_request_to_another_host_leaves_without_the_key()
    {
        var own = stub.Server.OpenScope();
        await using var stranger = await ContractServer.StartAsync(stub.Server.Contract);
        stranger.For("AccountsController_list_v2").Answer("success");

        var accounts = AiToEarnStub.Client(own).Api.V2.Channels.Accounts;
        var call = () => accounts.WithUrl(stranger.BaseUrl + "/api/v2/channels/accounts").GetAsync();

        // The stranger's stub refuses a request without credentials, which is what it got.
        await call.Should().ThrowAsync<AiToEarnException>();
        stranger
            .Journal.Calls.Should()
            .ContainSingle()
            .Which.Request.Headers.Lines.Should()
            .NotContain(header => header.Value.Contains(AiToEarnStub.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_says_where_it_points()
    {
        var scope = stub.Server.OpenScope();
        scope
            .For("AccountsController_list_v2")
            .Answer(
                OpenApi.Contract.Exchange.StubAnswer.Empty(302).WithHeader("Location", "https://example.com/steal")
            );

        var call = () => AiToEarnStub.Client(scope).Api.V2.Channels.Accounts.GetAsync();

        (await call.Should().ThrowAsync<AiToEarnException>())
            .Which.Message.Should()
            .Contain("https://example.com/steal");
    }

    private static IEnumerable<(string?, string?, string?)> Headers(ContractScope scope) =>
        scope.Journal.Calls.Select(call =>
            (
                call.Request.Headers["X-Api-Key"],
                call.Request.Headers["Authorization"],
                call.Request.Headers["x-goog-api-key"]
            )
        );
}
