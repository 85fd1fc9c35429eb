using System.Text.Json;
using TikTok;
using TikTok.Configuration;
using TikTok.Display;
using TikTok.Models;
using YamlDotNet.RepresentationModel;

namespace OpenApi.Extensions.Tests.TikTok;

public class DisplayTests
{
    [Fact]
    public async Task Videos_are_read_page_after_page_while_there_are_more()
    {
        await using var server = await SocketServer.StartAsync(call =>
            JsonDocument.Parse(call.Body).RootElement.TryGetProperty("cursor", out var cursor)
                ? cursor.GetInt64() == 300
                    ? (200, Page("3", "4", cursor: 100, more: false))
                    : null
                : (200, Page("1", "2", cursor: 300, more: true))
        );
        using var account = Account(server);

        var ids = new List<string?>();
        await foreach (var video in account.Client.ListVideosAsync(VideoFields.Id | VideoFields.Title, pageSize: 2))
        {
            ids.Add(video.Id);
        }

        ids.Should().Equal("1", "2", "3", "4");
        server
            .Calls.Should()
            .HaveCount(2)
            .And.OnlyContain(call => Uri.UnescapeDataString(call.Query) == "?fields=id,title");
    }

    [Fact]
    public async Task Reading_stops_asking_when_the_reader_stops_reading()
    {
        await using var server = await SocketServer.StartAsync(_ =>
            (200, Page("1", "2", cursor: DateTime.UtcNow.Ticks, more: true))
        );
        using var account = Account(server);

        await foreach (var video in account.Client.ListVideosAsync())
        {
            if (video.Id == "2")
            {
                break;
            }
        }

        server.Calls.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_cursor_that_stands_still_does_not_loop()
    {
        await using var server = await SocketServer.StartAsync(_ => (200, Page("1", "2", cursor: 7, more: true)));
        using var account = Account(server);

        var count = 0;
        await foreach (var _ in account.Client.ListVideosAsync())
        {
            count++;
        }

        count.Should().Be(4);
    }

    [Fact]
    public async Task Ids_are_looked_up_twenty_a_call()
    {
        await using var server = await SocketServer.StartAsync(call =>
            (
                200,
                Page(
                    [
                        .. JsonDocument
                            .Parse(call.Body)
                            .RootElement.GetProperty("filters")
                            .GetProperty("video_ids")
                            .EnumerateArray()
                            .Select(id => id.GetString()!),
                    ],
                    0,
                    false
                )
            )
        );
        using var account = Account(server);
        var wanted = Enumerable.Range(1, 45).Select(id => $"{id}").ToList();

        var found = new List<string?>();
        await foreach (var video in account.Client.QueryVideosAsync(wanted, VideoFields.Id))
        {
            found.Add(video.Id);
        }

        found.Should().Equal(wanted);
        server.Calls.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_profile_is_read_with_the_fields_asked_for()
    {
        await using var server = await SocketServer.StartAsync(_ =>
            (
                200,
                """{"data":{"user":{"display_name":"Ada","follower_count":5000000000}},"error":{"code":"ok","message":"","log_id":"L"}}"""
            )
        );
        using var account = Account(server);

        var user = await account.Client.GetUserAsync(UserFields.DisplayName | UserFields.FollowerCount);

        (user.DisplayName, user.FollowerCount).Should().Be(("Ada", 5_000_000_000));
        Uri.UnescapeDataString(server.Calls.Single().Query).Should().Be("?fields=display_name,follower_count");
    }

    [Fact]
    public async Task Asking_for_nothing_is_refused_with_the_reason() =>
        await FluentActions
            .Awaiting(() =>
                TikTokClientFactory.Create(new TikTokOptions { AccessToken = "t" }).GetUserAsync(UserFields.None)
            )
            .Should()
            .ThrowAsync<ArgumentException>();

    [Fact]
    public void Flags_and_the_documents_fields_are_the_same_in_both_directions()
    {
        var schemas = (YamlMappingNode)TikTokDocument.Load().Find("components", "schemas")!;

        Flags<UserFields>(3).Should().BeEquivalentTo(schemas.Texts("UserField", "enum").Select(Plain));
        Flags<VideoFields>(0).Should().BeEquivalentTo(schemas.Texts("VideoField", "enum").Select(Plain));
        UserFields.All.ToFields().Should().Equal(Enum.GetValues<UserField>());
        VideoFields.All.ToFields().Should().Equal(Enum.GetValues<VideoField>());
        foreach (
            var flag in Enum.GetValues<VideoFields>()
                .Where(flag => System.Numerics.BitOperations.PopCount((uint)flag) == 1)
        )
        {
            Plain(flag.ToFields().Single().ToString()).Should().Be(Plain(flag.ToString()));
        }

        foreach (
            var flag in Enum.GetValues<UserFields>()
                .Where(flag => System.Numerics.BitOperations.PopCount((uint)flag) == 1)
        )
        {
            Plain(flag.ToFields().Single().ToString()).Should().Be(Plain(flag.ToString()));
        }
    }

    private static List<string> Flags<T>(int groups)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>()
            .Where(flag =>
                System.Numerics.BitOperations.PopCount(
                    Convert.ToUInt32(flag, System.Globalization.CultureInfo.InvariantCulture)
                ) == 1
            )
            .Select(flag => Plain($"{flag}"))
            .ToList();
        Enum.GetValues<T>()
            .Length.Should()
            .Be(names.Count + groups + 2, "besides the fields there are None, All and the groups");
        return names;
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    private static TikTokAccount Account(SocketServer server) =>
        TikTokClientFactory.CreateAccount(new TikTokOptions { BaseUrl = server.Url, AccessToken = "act.token" });

    private static string Page(string first, string second, long cursor, bool more) =>
        Page([first, second], cursor, more);

    private static string Page(IEnumerable<string> ids, long cursor, bool more) =>
        JsonSerializer.Serialize(
            new
            {
                data = new
                {
                    videos = ids.Select(id => new { id }),
                    cursor,
                    has_more = more,
                },
                error = new
                {
                    code = "ok",
                    message = "",
                    log_id = "L",
                },
            }
        );
}
