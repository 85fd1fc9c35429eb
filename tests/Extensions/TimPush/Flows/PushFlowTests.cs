using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using OpenApi.Contract.Scripting;
using TimPush;
using TimPush.Accounts;
using TimPush.Errors;
using TimPush.Models;
using TimPush.Pushing;

namespace OpenApi.Extensions.Tests.TimPush.Flows;

public sealed class PushFlowTests : IAsyncLifetime
{
    private static readonly PushMessage Message = PushMessage.Of("Order update", "Your parcel is on its way") with
    {
        DataId = "campaign-7",
    };

    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task A_push_to_all_names_the_sender_and_no_condition()
    {
        var receipt = await _stub.Client().PushToAllAsync(Message);

        receipt.TaskId.Should().NotBeEmpty();
        Json(_stub.Bodies("pushToAll").Single())
            .Should()
            .Be(
                $$$"""{"DataId":"campaign-7","From_Account":"administrator","MsgRandom":{{{receipt.MsgRandom}}},"OfflinePushInfo":{"Desc":"Your parcel is on its way","Title":"Order update"}}"""
            );
    }

    [Fact]
    public async Task Sender_and_number_can_be_the_callers()
    {
        var receipt = await _stub.Client().PushToAllAsync(Message with { From = "shop", MsgRandom = 4294967295 });

        receipt.MsgRandom.Should().Be(4294967295);
        var body = _stub.Bodies("pushToAll").Single();
        body["From_Account"]!.GetValue<string>().Should().Be("shop");
        body["MsgRandom"]!.GetValue<long>().Should().Be(4294967295);
    }

    [Fact]
    public async Task A_push_to_tags_sends_its_lists()
    {
        await _stub
            .Client()
            .PushToTagsAsync(new TagCondition { AnyOf = ["gold", "silver"], NoneOf = ["muted"] }, Message);

        Json(_stub.Bodies("pushToAll").Single()["Condition"]!)
            .Should()
            .Be("""{"TagsNot":["muted"],"TagsOr":["gold","silver"]}""");
    }

    [Fact]
    public async Task A_push_to_attributes_sends_its_values()
    {
        var attributes = new AttributeCondition
        {
            AllOf = new Dictionary<string, string> { ["tier"] = "gold", ["since"] = "2024-01-01" },
        };

        await _stub.Client().PushToAttributesAsync(attributes, Message);

        Json(_stub.Bodies("pushToAll").Single()["Condition"]!)
            .Should()
            .Be("""{"AttrsAnd":{"since":"2024-01-01","tier":"gold"}}""");
    }

    [Fact]
    public async Task More_than_500_accounts_are_sent_in_parts_with_a_number_each()
    {
        var result = await _stub.Client().PushToAccountsAsync(Accounts(1203), Message);

        var bodies = _stub.Bodies("pushToUsers");
        bodies.Select(body => body["To_Account"]!.AsArray().Count).Should().Equal(500, 500, 203);
        bodies
            .SelectMany(body => body["To_Account"]!.AsArray().Select(account => account!.GetValue<string>()))
            .Should()
            .Equal(Accounts(1203));
        bodies.Select(body => body["MsgRandom"]!.GetValue<long>()).Should().OnlyHaveUniqueItems();
        result.Batches.Should().HaveCount(3);
        result.TaskIds.Should().HaveCount(3);
    }

    [Fact]
    public async Task The_numbers_of_parts_start_again_after_32_bits()
    {
        await _stub.Client().PushToAccountsAsync(Accounts(501), Message with { MsgRandom = 4294967295 });

        _stub.Bodies("pushToUsers").Select(body => body["MsgRandom"]!.GetValue<long>()).Should().Equal(4294967295, 0);
    }

    [Fact]
    public async Task An_account_that_is_named_twice_gets_one_push()
    {
        await _stub.Client().PushToAccountsAsync(["alice", "bob", "alice"], Message);

        _stub.Bodies("pushToUsers").Single()["To_Account"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task Failed_accounts_of_all_parts_are_visible_and_can_be_thrown()
    {
        _stub.For("pushToUsers").Answer(FailLast);

        var result = await _stub.Client().PushToAccountsAsync(Accounts(501), Message);

        result
            .Failures.Should()
            .Equal(
                new AccountFailure("user-499", TimPushErrorCode.AccountNotFound, 70107, "gone"),
                new AccountFailure("user-500", TimPushErrorCode.AccountNotFound, 70107, "gone")
            );
        result.Batches[1].Failures.Should().ContainSingle();
        FluentActions
            .Invoking(result.ThrowIfAnyFailed)
            .Should()
            .Throw<AccountsFailedException>()
            .WithMessage("2 accounts failed: 'user-499' with 70107 AccountNotFound, 'user-500'*");
    }

    [Fact]
    public async Task A_failure_between_parts_tells_what_was_taken_and_what_was_not()
    {
        _stub.For("pushToUsers").Answer().Once();
        _stub.For("pushToUsers").Answer("error90045PushNotEnabled");

        var push = () => _stub.Client().PushToAccountsAsync(Accounts(1203), Message);

        var stopped = (await push.Should().ThrowAsync<AccountPushException>()).Which;
        stopped.Taken.Batches.Should().ContainSingle().Which.Accounts.Should().HaveCount(500);
        stopped.Failed.Should().Equal(Accounts(1203).Skip(500).Take(500));
        stopped.NotSent.Should().Equal(Accounts(1203).Skip(1000));
        stopped.InnerException.Should().BeOfType<TimPushException>();
        _stub.Journal.Of("pushToUsers").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_failure_of_the_first_part_is_thrown_as_it_is()
    {
        _stub.For("pushToUsers").Answer("error90045PushNotEnabled");

        var push = () => _stub.Client().PushToAccountsAsync(Accounts(1203), Message);

        (await push.Should().ThrowAsync<TimPushException>())
            .Which.ErrorCode.Should()
            .Be(TimPushErrorCode.PushNotEnabled);
    }

    [Fact]
    public async Task A_recall_names_the_task_and_the_cover()
    {
        await _stub.Client().RecallAsync("task-1", new OfflinePushInfo { Title = "Message removed" });

        Json(_stub.Bodies("recallPush").Single())
            .Should()
            .Be("""{"OfflinePushInfo":{"Title":"Message removed"},"TaskId":"task-1"}""");
    }

    [Fact]
    public async Task A_client_that_does_not_know_its_app_says_how_to_make_one_that_does()
    {
        var push = () => new TimPushClient(_stub.Connect().Adapter).PushToAllAsync(Message);

        await push.Should().ThrowAsync<InvalidOperationException>().WithMessage("*TimPushClientFactory.Create*");
    }

    private static string[] Accounts(int count) => [.. Enumerable.Range(0, count).Select(index => $"user-{index}")];

    private static StubAnswer FailLast(StubCall call)
    {
        var accounts = JsonNode.Parse(call.Request.Body.Span)!["To_Account"]!.AsArray();
        return StubAnswer.Json(
            200,
            new Dictionary<string, object>
            {
                ["ActionStatus"] = "OK",
                ["ErrorCode"] = 0,
                ["ErrorInfo"] = "",
                ["TaskId"] = "task",
                ["ErrorList"] = new[]
                {
                    new Dictionary<string, object>
                    {
                        ["To_Account"] = accounts[^1]!.GetValue<string>(),
                        ["ErrorCode"] = 70107,
                        ["ErrorInfo"] = "gone",
                    },
                },
            }
        );
    }

    // Members in one order, so that texts can be compared.
    private static string Json(JsonNode node) => CanonicalJson.Of(node);
}
