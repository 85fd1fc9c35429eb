using System.Text.Json;
using WireMock.Logging;
using WireMock.Server;

namespace OpenApi.Contract.WireMock.Tests;

/// <summary>What callers send can neither forge a line nor bring a secret into one.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Forged = "GET /pets -> 200 two (listPets)";
    private readonly Shop shop = Shop.Open();

    public void Dispose() => shop.Dispose();

    [Theory]
    [InlineData("GET /pets?a%0A" + "GET%20%2Fpets%20-%3E%20200%20two%20(listPets)=1")]
    [InlineData("GET /pets?a%E2%80%A8b%1B%5B2J=1")]
    [InlineData("GET /pets%0Aforged")]
    public async Task A_call_is_one_line_and_so_is_each_of_its_violations(string request)
    {
        await Seen.OfAsync(shop.Client, RawRequest.Read(request));

        var call = shop.Stub.Journal.Calls.Single();
        foreach (var line in call.Violations.Select(violation => violation.Message).Append(call.ToString()))
        {
            line.Should().NotMatchRegex(@"[\p{Cc}\u2028\u2029]");
        }

        shop.Stub.Journal.Invoking(journal => journal.ThrowIfViolated())
            .Should()
            .Throw<Exception>()
            .Which.Message.Split('\n')
            .Should()
            .NotContain(line => line.StartsWith(Forged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_s_name_cannot_break_a_line_either()
    {
        await Seen.OfAsync(shop.Client, Shop.AddPet("""{"name":"Rex","a\nb\u001b":1}"""));

        var violation = shop.Stub.Journal.Calls.Single().Violations.Single();
        violation.Pointer.Should().Be("/a\nb\u001b");
        violation.Message.Should().Contain("at /a\\u000Ab\\u001B:");
        shop.Server.LogEntries.Single()
            .RequestMatchResult!.MatchDetails[0]
            .MatchDetails![0]
            .Name.Should()
            .Be(violation.Message);
    }

    [Fact]
    public async Task Secrets_are_in_no_line_no_answer_and_no_match_detail()
    {
        var answer = await Seen.OfAsync(
            shop.Client,
            Shop.AddPet("""{"name":"Rex","password":"hunter2"}""", key: "s3cr3t")
        );

        var call = shop.Stub.Journal.Calls.Single();
        var entry = shop.Server.LogEntries.Single();
        var details = JsonSerializer.Serialize(entry.RequestMatchResult!.MatchDetails);
        call.Violations.Should().ContainSingle(violation => violation.Keyword == "maxLength");
        foreach (var text in new[] { answer.Text, details, call.ToString(), call.Violations[0].Message })
        {
            text.Should().NotContain("hunter2").And.NotContain("s3cr3t");
        }
    }

    [Fact]
    public async Task What_the_server_itself_prints_gets_nothing_from_this_library()
    {
        var printed = new PrintedLines();
        using var server = WireMockServer.Start(settings =>
        {
            settings.Urls = ["http://127.0.0.1:0"];
            settings.Logger = printed;
        });
        using var stub = server.Serve(Shop.Contract);
        using var client = new HttpClient();

        await client.GetAsync(new Uri(server.Url + "/pets?limit=many"));

        printed.Lines.Should().NotContain(line => line.Contains("limit", StringComparison.Ordinal));
    }

    private sealed class PrintedLines : IWireMockLogger
    {
        public List<string> Lines { get; } = [];

        public void Debug(string formatString, params object[] args) { }

        public void Info(string formatString, params object[] args) => Lines.Add(formatString);

        public void Warn(string formatString, params object[] args) => Lines.Add(formatString);

        public void Error(string formatString, params object[] args) => Lines.Add(formatString);

        public void Error(string message, Exception exception) => Lines.Add(message);

        public void DebugRequestResponse(
            global::WireMock.Admin.Requests.LogEntryModel logEntryModel,
            bool isAdminRequest
        ) { }
    }
}
