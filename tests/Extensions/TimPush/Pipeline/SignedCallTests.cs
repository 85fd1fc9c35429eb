using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using OpenApi.Contract.Exchange;
using OpenApi.Runtime.Errors;
using OpenApi.Runtime.Pipeline;
using TimPush;
using TimPush.Accounts;
using TimPush.Configuration;
using TimPush.Errors;
using TimPush.Pushing;
using TimPush.Signing;

namespace OpenApi.Extensions.Tests.TimPush.Pipeline;

public sealed class SignedCallTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public async Task A_call_carries_the_five_values_each_once()
    {
        await _stub.Client().GetTagsAsync(["alice"]);

        var call = _stub.Journal.Of("getUserTags").Single();
        call.Request.Query.Select(pair => pair.Key)
            .Should()
            .BeEquivalentTo("sdkappid", "identifier", "usersig", "random", "contenttype");
        var userSig = _stub.Queries("getUserTags", "usersig").Single()!;
        UserSig
            .Verify(userSig, TimPushStub.SdkAppId, TimPushStub.SecretKey, "administrator", DateTimeOffset.UtcNow)
            .Should()
            .Be(UserSigVerdict.Valid);
        call.Request.Headers["Authorization"].Should().BeNull();
    }

    [Fact]
    public async Task Calls_share_a_signature_and_have_a_random_number_each()
    {
        var client = _stub.Client();
        for (var call = 0; call < 3; call++)
        {
            await client.GetAttributeNamesAsync();
        }

        _stub.Queries("getAppAttributeNames", "usersig").Distinct().Should().ContainSingle();
        _stub.Queries("getAppAttributeNames", "random").Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task What_the_caller_sets_in_the_generated_query_class_wins_and_is_sent_once()
    {
        await _stub
            .Client()
            .V4.Timpush.Get_attr_name.PostAsync(
                new(),
                request =>
                {
                    request.QueryParameters.Random = 99999999;
                    request.QueryParameters.Identifier = "other_admin";
                }
            );

        _stub.Queries("getAppAttributeNames", "random").Should().Equal("99999999");
        _stub.Queries("getAppAttributeNames", "identifier").Should().Equal("other_admin");
        _stub.Queries("getAppAttributeNames", "sdkappid").Should().Equal("88888888");
    }

    [Fact]
    public async Task A_refused_signature_is_replaced_and_the_call_sent_once_more()
    {
        _stub.For("pushToAll").Answer(_ => Refusal()).Once();

        await _stub
            .Client(options => options.SignWith(new CountedSignatures()))
            .PushToAllAsync(PushMessage.Of("a", "b"));

        _stub.Queries("pushToAll", "usersig").Should().Equal("sig-1", "sig-2");
        _stub.Queries("pushToAll", "random").Should().OnlyHaveUniqueItems();
        _stub.Bodies("pushToAll").Select(Random).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task The_replacement_of_a_refused_signature_starts_now()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1735689600));
        var connection = TimPushClientFactory.Connect(_stub.Options(), new ServiceDependencies { Time = clock });
        using var http = connection.Http;
        var client = TimPushClientFactory.CreateClient(connection);
        await client.GetAttributeNamesAsync();

        clock.Advance(TimeSpan.FromHours(2));
        await client.GetAttributeNamesAsync();
        _stub.For("getAppAttributeNames").Answer(_ => Refusal()).Once();
        await client.GetAttributeNamesAsync();
        clock.Advance(TimeSpan.FromHours(23));
        await client.GetAttributeNamesAsync();

        _stub
            .Queries("getAppAttributeNames", "usersig")
            .Select(userSig => (UserSig.Decode(userSig!).IssuedAtSeconds - 1735689600) / 3600)
            .Should()
            .Equal(0, 0, 0, 2, 25);
    }

    [Fact]
    public async Task A_signature_that_is_refused_twice_is_an_error_after_exactly_two_calls()
    {
        _stub.For("pushToAll").Answer(_ => Refusal());

        var push = () =>
            _stub.Client(options => options.SignWith(new CountedSignatures())).PushToAllAsync(PushMessage.Of("a", "b"));

        var refusal = (await push.Should().ThrowAsync<TimPushException>()).Which;
        refusal.ErrorCode.Should().Be(TimPushErrorCode.UserSigExpired);
        refusal.Retry.Should().Be(RetryAdvice.OnceWithNewCredential);
        _stub.Journal.Of("pushToAll").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_refused_signature_of_the_callers_own_is_not_replaced()
    {
        _stub.For("getAppAttributeNames").Answer(_ => Refusal());

        var call = () =>
            _stub
                .Client()
                .V4.Timpush.Get_attr_name.PostAsync(new(), request => request.QueryParameters.Usersig = "my-own");

        await call.Should().ThrowAsync<TimPushException>();
        _stub.Queries("getAppAttributeNames", "usersig").Should().Equal("my-own");
    }

    [Fact]
    public async Task A_thousand_calls_at_once_whose_signature_has_ended_get_one_new_one()
    {
        _stub.For("getAppAttributeNames").When(call => call.Query("usersig") == "sig-1").Answer(_ => Refusal());
        var client = _stub.Client(options => options.SignWith(new CountedSignatures()));

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => client.GetAttributeNamesAsync()));

        _stub.Queries("getAppAttributeNames", "usersig").Distinct().Should().BeEquivalentTo("sig-1", "sig-2");
    }

    [Fact]
    public async Task No_exception_and_no_text_holds_key_or_signature()
    {
        _stub.For("pushToAll").Answer(_ => Refusal());
        var connection = _stub.Connect();
        var push = () => TimPushClientFactory.CreateClient(connection).PushToAllAsync(PushMessage.Of("a", "b"));

        var text = (await push.Should().ThrowAsync<TimPushException>()).Which.ToString();

        text.Should().NotContain("eJ").And.NotContain("planted");
        foreach (var signature in _stub.Queries("pushToAll", "usersig"))
        {
            text.Should().NotContain(signature!);
        }

        connection.Options.ToString().Should().NotContain("planted");
        connection.ToString().Should().NotContain("planted");
    }

    [Theory]
    [InlineData(TimPushRegion.China, "console.tim.qq.com")]
    [InlineData(TimPushRegion.Frankfurt, "adminapiger.im.qcloud.com")]
    [InlineData(TimPushRegion.Tokyo, "adminapijpn.im.qcloud.com")]
    public async Task Without_a_base_url_calls_go_to_the_regions_host_over_https(TimPushRegion region, string host)
    {
        var options = _stub.Options();
        options.BaseUrl = null;
        options.Region = region;
        using var network = new RecordingHandler();
        var connection = TimPushClientFactory.Connect(options, primary: network);
        using var http = connection.Http;

        await TimPushClientFactory.CreateClient(connection).RecallAsync("task-1");

        network.Addresses.Single().GetLeftPart(UriPartial.Authority).Should().Be("https://" + host);
    }

    [Fact]
    public async Task A_call_to_another_host_goes_without_a_signature()
    {
        using var network = new RecordingHandler();
        var connection = TimPushClientFactory.Connect(_stub.Options(), primary: network);
        using var http = connection.Http;

        await TimPushClientFactory
            .CreateClient(connection)
            .V4.Timpush.Get_attr_name.WithUrl("https://evil.example/v4/timpush/get_attr_name")
            .PostAsync(new());

        network.Addresses.Single().Query.Should().BeEmpty();
    }

    private static StubAnswer Refusal() =>
        StubAnswer.Json(
            200,
            new Dictionary<string, object>
            {
                ["ActionStatus"] = "FAIL",
                ["ErrorCode"] = 70001,
                ["ErrorInfo"] = "usersig expired",
            }
        );

    private static string Random(JsonNode body) =>
        body["MsgRandom"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture);
}
