using TikTok.Operations;

namespace OpenApi.Extensions.Tests.TikTok;

public class OperationTableTests
{
    [Fact]
    public void Paths_access_and_limits_are_those_of_the_document()
    {
        var documented = TikTokDocument
            .Load()
            .Operations()
            .Select(operation =>
                (
                    operation.Path,
                    IsOpen: !operation.Operation.Items("security").Any(),
                    Limit: operation.Operation.Text("x-rate-limit", "limit"),
                    Per: operation.Operation.Text("x-rate-limit", "per"),
                    Scope: operation.Operation.Text("x-rate-limit", "scope")
                )
            );

        TikTokOperations
            .All.Select(operation =>
                (
                    operation.Path,
                    operation.Access == Access.Open,
                    Limit: operation.Allowance is { } limited ? $"{limited.Limit.Calls}" : null,
                    Per: operation.Allowance is { } window
                        ? (window.Limit.Window.TotalDays == 1 ? "day" : "minute")
                        : null,
                    Scope: operation.Allowance is { } shared ? (shared.IsPerUser ? "user" : "app") : null
                )
            )
            .Should()
            .BeEquivalentTo(documented);
    }

    [Fact]
    public void A_path_below_a_prefix_is_recognised_and_no_other()
    {
        TikTokOperations.Find(new Uri("http://127.0.0.1:5000/stub/v2/user/info/"))!.Path.Should().Be("/v2/user/info/");
        TikTokOperations.Find(new Uri("https://open.tiktokapis.com/v2/user/info")).Should().BeNull();
        TikTokOperations
            .Find(new Uri("https://open.tiktokapis.com/v2/post/publish/inbox/video/init/"))!
            .Path.Should()
            .Be(TikTokOperations.InboxInit);
    }
}
