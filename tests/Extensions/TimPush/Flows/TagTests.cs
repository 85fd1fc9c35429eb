using System.Text.Json.Nodes;
using TimPush.Accounts;
using TimPush.Errors;
using TimPush.Limits;

namespace OpenApi.Extensions.Tests.TimPush.Flows;

public sealed class TagTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task Added_tags_are_sent_for_100_accounts_a_call()
    {
        await _stub.Client().AddTagsAsync([.. Accounts(250).Select(account => new AccountTags(account, ["gold"]))]);

        var bodies = _stub.Bodies("addUserTags");
        bodies.Select(body => body["UserTags"]!.AsArray().Count).Should().Equal(100, 100, 50);
        bodies.Should().OnlyContain(body => body["Replace"]!.GetValue<int>() == 0);
    }

    [Fact]
    public async Task More_than_10_tags_for_an_account_are_added_in_several_calls()
    {
        await _stub.Client().AddTagsAsync([new AccountTags("alice", Tags(25)), new AccountTags("bob", Tags(1))]);

        var bodies = _stub.Bodies("addUserTags");
        bodies.Select(Entries).Should().Equal("alice:10 bob:1", "alice:10", "alice:5");
        bodies
            .SelectMany(body => body["UserTags"]!.AsArray())
            .Where(entry => entry!["To_Account"]!.GetValue<string>() == "alice")
            .SelectMany(entry => entry!["Tags"]!.AsArray().Select(tag => tag!.GetValue<string>()))
            .Should()
            .Equal(Tags(25));
    }

    [Fact]
    public async Task Two_entries_of_one_account_are_one()
    {
        await _stub.Client().AddTagsAsync([new AccountTags("alice", ["a", "b"]), new AccountTags("alice", ["b", "c"])]);

        Entries(_stub.Bodies("addUserTags").Single()).Should().Be("alice:3");
    }

    [Fact]
    public async Task Replacing_takes_up_to_100_tags_in_one_call()
    {
        await _stub.Client().ReplaceTagsAsync([new AccountTags("alice", Tags(100))]);

        var body = _stub.Bodies("addUserTags").Single();
        body["Replace"]!.GetValue<int>().Should().Be(1);
        Entries(body).Should().Be("alice:100");
    }

    [Fact]
    public async Task More_than_100_tags_for_an_account_are_refused_before_sending()
    {
        var replace = () => _stub.Client().ReplaceTagsAsync([new AccountTags("alice", Tags(101))]);

        await replace
            .Should()
            .ThrowAsync<TimPushLimitException>()
            .WithMessage("*'alice' has 101 entries, 100 are allowed*");
        _stub.Journal.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Tags_are_measured_in_bytes_and_all_violations_are_told_at_once()
    {
        var add = () =>
            _stub.Client().AddTagsAsync([new AccountTags("", [new string('é', 26), "", new string('a', 50)])]);

        (await add.Should().ThrowAsync<TimPushLimitException>())
            .Which.Violations.Select(violation => violation.ToString())
            .Should()
            .Equal(
                "UserTags[0].To_Account is empty",
                "UserTags[0].Tags[0] has 52 bytes in UTF-8, 50 are allowed",
                "UserTags[0].Tags[1] is empty"
            );
    }

    [Fact]
    public async Task Removing_and_clearing_gather_the_failed_accounts_of_all_calls()
    {
        _stub.For("removeUserTags").Answer(AccountErrors.FailLast("UserTags"));
        _stub.For("clearUserTags").Answer(AccountErrors.FailLast("To_Account"));
        var client = _stub.Client();

        var removed = await client.RemoveTagsAsync([
            .. Accounts(101).Select(account => new AccountTags(account, ["a"])),
        ]);
        var cleared = await client.ClearTagsAsync(Accounts(101));

        removed.Failures.Select(failure => failure.Account).Should().Equal("user-99", "user-100");
        cleared.Failures.Select(failure => failure.Account).Should().Equal("user-99", "user-100");
        removed.Invoking(changes => changes.ThrowIfAnyFailed()).Should().Throw<AccountsFailedException>();
    }

    [Fact]
    public async Task Reading_gathers_accounts_and_failures_of_all_calls()
    {
        _stub
            .For("getUserTags")
            .Answer(AccountErrors.FailLast("To_Account", "UserTags", "Tags", new JsonArray("gold")));

        var read = await _stub.Client().GetTagsAsync(Accounts(150));

        read.Accounts.Should().HaveCount(148);
        read.Accounts[0].Account.Should().Be("user-0");
        read.Accounts[0].Tags.Should().Equal("gold");
        read.Failures.Should()
            .HaveCount(2)
            .And.OnlyContain(failure => failure.ErrorCode == TimPushErrorCode.AccountNotFound);
        read.Invoking(readings => readings.ThrowIfAnyFailed()).Should().Throw<AccountsFailedException>();
    }

    [Fact]
    public async Task No_account_at_all_is_refused_before_sending()
    {
        var clear = () => _stub.Client().ClearTagsAsync([]);

        await clear.Should().ThrowAsync<TimPushLimitException>().WithMessage("*names no account*");
    }

    private static string[] Accounts(int count) => [.. Enumerable.Range(0, count).Select(index => $"user-{index}")];

    private static string[] Tags(int count) => [.. Enumerable.Range(0, count).Select(index => $"tag-{index}")];

    private static string Entries(JsonNode body) =>
        string.Join(
            ' ',
            body["UserTags"]!.AsArray().Select(entry => $"{entry!["To_Account"]}:{entry["Tags"]!.AsArray().Count}")
        );
}
