using OpenApi.Documents.Nodes;
using TimPush.Limits;
using TimPush.Models;
using TimPush.Pushing;

namespace OpenApi.Extensions.Tests.TimPush;

/// <summary>Limits are checked in UTF-8 bytes, before anything is sent.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private TimPushStub _stub = null!;

    public async ValueTask InitializeAsync() => _stub = await TimPushStub.StartAsync();

    public async ValueTask DisposeAsync() => await _stub.DisposeAsync();

    [Fact]
    public void The_limits_are_the_documents()
    {
        var documented = new Dictionary<string, int>
        {
            ["PushCondition/TagsOr"] = TimPushLimits.TagBytes,
            ["PushCondition/TagsAnd"] = TimPushLimits.TagBytes,
            ["PushCondition/TagsNot"] = TimPushLimits.TagBytes,
            ["UserTags/Tags"] = TimPushLimits.TagBytes,
            ["AttributeNames/additionalProperties"] = TimPushLimits.AttributeNameBytes,
            ["UserAttributes/Attrs"] = TimPushLimits.AttributeValueBytes,
            ["PushToAllRequest/DataId"] = TimPushLimits.DataIdBytes,
            ["PushToUsersRequest/DataId"] = TimPushLimits.DataIdBytes,
            ["ScheduledPushContent/DataId"] = TimPushLimits.DataIdBytes,
            ["LiveActivity/LaId"] = TimPushLimits.LiveActivityIdBytes,
        };

        Marked(TimPushDocument.Root["components"]!["schemas"]!)
            .ToDictionary(mark => mark.Place, mark => (int)mark.Bytes)
            .Should()
            .BeEquivalentTo(documented);
    }

    [Theory]
    [InlineData("PushToUsersRequest", "To_Account", "maxItems", TimPushLimits.AccountsPerPush)]
    [InlineData("AccountListRequest", "To_Account", "maxItems", TimPushLimits.AccountsPerCall)]
    [InlineData("AddUserTagsRequest", "UserTags", "maxItems", TimPushLimits.AccountsPerCall)]
    [InlineData("SetUserAttributesRequest", "UserAttrs", "maxItems", TimPushLimits.AccountsPerCall)]
    [InlineData("UserTags", "Tags", "maxItems", TimPushLimits.TagsPerAccount)]
    [InlineData("PushCondition", "TagsOr", "maxItems", TimPushLimits.TagsPerCondition)]
    [InlineData("PushCondition", "AttrsOr", "maxProperties", TimPushLimits.AttributesPerCondition)]
    [InlineData("TaskPushReportRequest", "TaskID", "maxItems", TimPushLimits.TasksPerReport)]
    public void The_lengths_of_lists_are_the_documents(string schema, string property, string keyword, int limit) =>
        TimPushDocument
            .Number(TimPushDocument.Root["components"]!["schemas"]![schema]!["properties"]![property]![keyword])
            .Should()
            .Be(limit);

    [Fact]
    public async Task A_data_id_of_64_bytes_is_sent_and_one_of_65_is_not()
    {
        var client = _stub.Client();

        await client.PushToAllAsync(Message("a") with { DataId = new string('a', 62) + "é" });
        await Refused(
            client.PushToAllAsync(Message("a") with { DataId = new string('a', 63) + "é" }),
            "DataId has 65 bytes"
        );

        _stub.Journal.Count.Should().Be(1);
    }

    [Fact]
    public async Task Text_and_extension_together_have_3_KB()
    {
        var client = _stub.Client();
        var text = new string('字', 512);

        await client.PushToAllAsync(Message(text, extension: new string('x', 1536)));
        await Refused(
            client.PushToAllAsync(Message(text, extension: new string('x', 1537))),
            "OfflinePushInfo.Desc and OfflinePushInfo.Ext have 3073 bytes in UTF-8 together, 3072 are allowed"
        );
    }

    [Fact]
    public async Task The_longest_language_counts_for_the_text()
    {
        var info = new OfflinePushInfo
        {
            Desc = "short",
            MultiLanguageContent = [new LanguageContent { Language = "ja", Desc = new string('字', 1025) }],
        };

        await Refused(_stub.Client().PushToAllAsync(new PushMessage { Info = info }), "3075 bytes");
    }

    [Fact]
    public async Task A_live_activity_id_has_64_bytes()
    {
        var info = new OfflinePushInfo
        {
            ApnsInfo = new ApnsInfo { LiveActivity = new LiveActivity { LaId = new string('é', 33) } },
        };

        await Refused(_stub.Client().RecallAsync("task", info), "LaId has 66 bytes");
    }

    [Fact]
    public async Task The_body_of_a_push_to_all_has_10_KB()
    {
        var info = new OfflinePushInfo { AndroidInfo = new AndroidInfo { HuaWeiImage = new string('a', 10 * 1024) } };

        await Refused(_stub.Client().PushToAllAsync(new PushMessage { Info = info }), "10240 are allowed");
    }

    [Fact]
    public async Task Conditions_are_checked_as_a_whole()
    {
        var condition = new TagCondition
        {
            AnyOf = [.. Enumerable.Range(0, 11).Select(index => $"tag-{index}")],
            AllOf = ["tag-3", new string('é', 26)],
            NoneOf = [""],
        };

        var push = () => _stub.Client().PushToTagsAsync(condition, Message("a"));

        (await push.Should().ThrowAsync<TimPushLimitException>())
            .Which.Violations.Select(violation => violation.ToString())
            .Should()
            .Equal(
                "Condition has the tag 'tag-3' in both TagsOr and TagsAnd",
                "Condition.TagsOr has 11 entries, 10 are allowed",
                "Condition.TagsAnd[1] has 52 bytes in UTF-8, 50 are allowed",
                "Condition.TagsNot[0] is empty"
            );
    }

    [Fact]
    public async Task An_empty_condition_never_becomes_a_push_to_all()
    {
        var client = _stub.Client();

        await Refused(client.PushToTagsAsync(new TagCondition(), Message("a")), "names no tag");
        await Refused(client.PushToAttributesAsync(new AttributeCondition(), Message("a")), "names no attribute");
        _stub.Journal.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4294967296)]
    public async Task MsgRandom_has_32_bits_without_sign(long number) =>
        await Refused(
            _stub.Client().PushToAccountsAsync(["alice"], Message("a") with { MsgRandom = number }),
            "MsgRandom is not a number of 0 to 4294967295"
        );

    private static PushMessage Message(string text, string? extension = null) =>
        new()
        {
            Info = new OfflinePushInfo { Desc = text, Ext = extension },
        };

    private static async Task Refused(Task push, string reason) =>
        await FluentActions
            .Awaiting(() => push)
            .Should()
            .ThrowAsync<TimPushLimitException>()
            .WithMessage($"*{reason}*");

    // Places are schema and property; the rest of the pointer only says that the mark is on an item or a member.
    private static IEnumerable<(string Place, long Bytes)> Marked(Node node) =>
        node switch
        {
            ObjectNode members => members.Members.SelectMany(member =>
                member.Name == "x-max-bytes"
                    ? [(Place(node.Pointer), TimPushDocument.Number(member.Value))]
                    : Marked(member.Value)
            ),
            ArrayNode items => items.Items.SelectMany(Marked),
            _ => [],
        };

    private static string Place(string pointer)
    {
        var parts = pointer.Split('/')[3..];
        return $"{parts[0]}/{(parts[1] == "properties" ? parts[2] : parts[1])}";
    }
}
