using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using TimPush.Accounts;
using TimPush.Limits;

namespace OpenApi.Extensions.Tests.TimPush.Flows;

public sealed class AttributeTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task Attributes_are_set_for_100_accounts_a_call_and_failures_gathered()
    {
        _stub.For("setUserAttributes").Answer(AccountErrors.FailLast("UserAttrs"));
        var values = new Dictionary<string, string> { ["city"] = "Lisbon", ["since"] = "2024-01-01" };

        var changes = await _stub
            .Client()
            .SetAttributesAsync([.. Accounts(101).Select(account => new AccountAttributes(account, values))]);

        var bodies = _stub.Bodies("setUserAttributes");
        bodies.Select(body => body["UserAttrs"]!.AsArray().Count).Should().Equal(100, 1);
        CanonicalJson
            .Of(bodies[1]["UserAttrs"]![0]!)
            .Should()
            .Be("""{"Attrs":{"city":"Lisbon","since":"2024-01-01"},"To_Account":"user-100"}""");
        changes.Failures.Select(failure => failure.Account).Should().Equal("user-99", "user-100");
    }

    [Fact]
    public async Task Attributes_are_removed_by_name()
    {
        await _stub.Client().RemoveAttributesAsync([new AccountAttributeNames("alice", ["city", "tier"])]);

        CanonicalJson
            .Of(_stub.Bodies("removeUserAttributes").Single())
            .Should()
            .Be("""{"UserAttrs":[{"Attrs":["city","tier"],"To_Account":"alice"}]}""");
    }

    [Fact]
    public async Task Values_come_back_as_the_text_that_was_set_even_if_it_looks_like_something_else()
    {
        var texts = new JsonObject
        {
            ["since"] = "2024-01-01",
            ["at"] = "2024-01-01T10:00:00+08:00",
            ["id"] = "0e3b1d4e-7d0c-4f0e-9a52-3c2f0d6a1b11",
            ["count"] = "007",
        };
        _stub.For("getUserAttributes").Answer(AccountErrors.FailLast("To_Account", "UserAttrs", "Attrs", texts));

        var read = await _stub.Client().GetAttributesAsync(Accounts(102));

        read.Accounts.Should().HaveCount(100);
        read.Accounts[0]
            .Values.Should()
            .BeEquivalentTo(texts.ToDictionary(text => text.Key, text => text.Value!.GetValue<string>()));
        read.Failures.Should().HaveCount(2).And.OnlyContain(failure => failure.RawCode == 70107);
    }

    [Fact]
    public async Task The_apps_attributes_are_named_by_number_with_their_types()
    {
        await _stub
            .Client()
            .SetAttributeNamesAsync(
                new Dictionary<int, AttributeName>
                {
                    [0] = new("tier"),
                    [9] = new("device", AccountType.RegistrationId),
                }
            );

        CanonicalJson
            .Of(_stub.Bodies("setAppAttributeNames").Single())
            .Should()
            .Be("""{"AttrNames":{"0":"tier","9":"device"},"AttrTypes":{"0":0,"9":1}}""");
    }

    [Fact]
    public async Task The_apps_attributes_are_read_with_their_types()
    {
        _stub
            .For("getAppAttributeNames")
            .Answer(
                StubAnswer.Json(
                    200,
                    JsonNode.Parse(
                        """{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","AttrNames":{"1":"2024-01-01","0":"tier"},"AttrTypes":{"1":1}}"""
                    )
                )
            );

        var names = await _stub.Client().GetAttributeNamesAsync();

        names
            .Should()
            .Equal(
                new Dictionary<int, AttributeName>
                {
                    [0] = new("tier"),
                    [1] = new("2024-01-01", AccountType.RegistrationId),
                }
            );
    }

    [Fact]
    public async Task Limits_are_checked_before_sending_and_told_all_at_once()
    {
        var values = new Dictionary<string, string> { ["city"] = new string('語', 17), [new string('x', 51)] = "v" };

        var set = () =>
            _stub
                .Client()
                .SetAttributesAsync([new AccountAttributes("alice", values), new AccountAttributes("alice", values)]);

        var violations = (await set.Should().ThrowAsync<TimPushLimitException>()).Which.Violations;
        violations
            .Select(violation => violation.ToString())
            .Should()
            .Contain("UserAttrs names 'alice' 2 times")
            .And.Contain("UserAttrs[0].Attrs.city has 51 bytes in UTF-8, 50 are allowed")
            .And.Contain("UserAttrs[1].Attrs has 51 bytes in UTF-8, 50 are allowed");
        _stub.Journal.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task The_apps_attributes_are_numbered_0_to_9()
    {
        var name = () =>
            _stub.Client().SetAttributeNamesAsync(new Dictionary<int, AttributeName> { [10] = new("tier") });

        await name.Should().ThrowAsync<TimPushLimitException>().WithMessage("*AttrNames.10 is not numbered 0 to 9*");
    }

    private static string[] Accounts(int count) => [.. Enumerable.Range(0, count).Select(index => $"user-{index}")];
}
