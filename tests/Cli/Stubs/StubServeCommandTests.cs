using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenApi.Contract.Coverage;
using OpenApi.Contract.Coverage.Reports;

namespace OpenApi.Cli.Tests.Stubs;

/// <summary>The stub as a user meets it: one command, real sockets, plain requests.</summary>
public sealed class StubServeCommandTests : IDisposable
{
    private const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [name]
                      properties:
                        name: { type: string, minLength: 2 }
              responses:
                "201":
                  description: added
                  content:
                    application/json:
                      schema: { type: object }
                      examples:
                        added: { value: { id: 7 } }
                "409":
                  description: there is one
                  content:
                    application/json:
                      schema: { type: object }
                      examples:
                        taken: { value: { error: taken } }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 100 });

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Several_documents_are_served_at_one_address()
    {
        await using var serving = await ServingCommand.StartAsync(
            Spec("aitoearn.openapi.json"),
            Spec("timpush.openapi.yaml"),
            Spec("tiktok.openapi.yaml")
        );

        using var models = await client.GetAsync($"{serving.Url}/api/ai/models/chat");
        using var pushed = await PostAsync(
            $"{serving.Url}/v4/timpush/delete_sched_task?sdkappid=1400000000&identifier=administrator&usersig=sig&random=7&contenttype=json",
            """{"Sdkappid":1400000000,"TaskID":5,"Type":"All"}"""
        );
        using var cancelled = await PostAsync(
            $"{serving.Url}/v2/post/publish/cancel/",
            """{"publish_id":"v_pub_url~v2.123456789"}""",
            ("Authorization", "Bearer any")
        );
        var run = await serving.StopAsync();

        new[] { models, pushed, cancelled }.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
        run.Out.Should()
            .StartWith(
                $"{serving.Url} answers 135 operations of aitoearn.openapi.json, timpush.openapi.yaml, tiktok.openapi.yaml; Ctrl+C ends it.\n"
            );
        run.Error.Should()
            .Be(
                """
                GET /api/ai/models/chat -> 200 success (ChatController_getChatModels)
                POST /v4/timpush/delete_sched_task -> 200 success (deleteScheduledTask)
                POST /v2/post/publish/cancel/ -> 200 cancelled (cancelPublish)

                """
            );
    }

    [Fact]
    public async Task A_call_gets_the_first_success_and_prefer_gets_any_other_answer()
    {
        await using var serving = await ServingCommand.StartAsync(PetsFile());

        using var added = await PostAsync($"{serving.Url}/pets", """{"name":"Rex"}""");
        using var taken = await PostAsync($"{serving.Url}/pets", """{"name":"Rex"}""", ("Prefer", "example=taken"));

        added.StatusCode.Should().Be(HttpStatusCode.Created);
        (await added.Content.ReadAsStringAsync()).Should().Be("""{"id":7}""");
        taken.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await taken.Content.ReadAsStringAsync()).Should().Be("""{"error":"taken"}""");
    }

    [Fact]
    public async Task A_wrong_body_is_explained_to_the_line_in_the_answer_and_in_the_log()
    {
        var document = PetsFile();
        await using var serving = await ServingCommand.StartAsync(document);

        using var refused = await PostAsync($"{serving.Url}/pets", """{"name":"R"}""");
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        var run = await serving.StopAsync();

        var message = $"body at /name: minLength: expected at least 2 characters, got 1 characters [{document}(15,50)]";
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        refused.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        problem.GetProperty("violations")[0].GetProperty("message").GetString().Should().Be(message);
        run.Error.Should().Be($"POST /pets -> 400 request-violation (addPet), 1 violation\n  {message}\n");
    }

    [Fact]
    public async Task Wrong_requests_are_answered_all_the_same_where_they_are_only_to_be_reported()
    {
        await using var serving = await ServingCommand.StartAsync(PetsFile(), "--report-only", "--allow-unknown-query");

        using var answer = await PostAsync($"{serving.Url}/pets?unknown=1", """{"name":"R"}""");
        var run = await serving.StopAsync();

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        run.Error.Should().StartWith("POST /pets -> 201 added (addPet), 1 violation\n");
    }

    [Fact]
    public async Task An_unknown_path_is_404_and_a_wrong_method_405()
    {
        await using var serving = await ServingCommand.StartAsync(PetsFile());

        using var unknown = await client.GetAsync($"{serving.Url}/owners");
        using var wrong = await client.GetAsync($"{serving.Url}/pets");

        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        wrong.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_thousand_parallel_calls_are_all_answered_and_are_a_line_of_the_log_each()
    {
        await using var serving = await ServingCommand.StartAsync(PetsFile());

        var statuses = await Task.WhenAll(
            Enumerable
                .Range(0, 1_000)
                .Select(async _ =>
                {
                    using var answer = await PostAsync($"{serving.Url}/pets", """{"name":"Rex"}""");
                    return answer.StatusCode;
                })
        );
        var run = await serving.StopAsync();

        statuses.Should().AllBeEquivalentTo(HttpStatusCode.Created);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Should()
            .HaveCount(1_000)
            .And.AllBe("POST /pets -> 201 added (addPet)");
    }

    [Fact]
    public async Task The_end_says_what_was_touched_and_writes_it_to_a_file()
    {
        var file = folder.Combine("coverage.json");
        await using var serving = await ServingCommand.StartAsync(PetsFile(), "--coverage", file);
        using var added = await PostAsync($"{serving.Url}/pets", """{"name":"Rex"}""");

        var run = await serving.StopAsync();

        run.Code.Should().Be(ExitCode.Success);
        run.Out.Should().MatchRegex(@"\nOperation +100\.0 % +1 green").And.MatchRegex(@"\nExample +50\.0 % +1 green");
        CoverageJson
            .Read(await File.ReadAllTextAsync(file))
            .Items.Where(item => item.Kind == CoverageKind.Example && item.Valid > 0)
            .Should()
            .ContainSingle()
            .Which.Name.Should()
            .Be("201 application/json added");
    }

    [Fact]
    public async Task Stopping_in_the_middle_of_a_call_ends_the_call_and_the_command()
    {
        await using var serving = await ServingCommand.StartAsync(PetsFile());
        var url = new Uri(serving.Url);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(url.Host, url.Port);
        await socket.SendAsync(
            "POST /pets HTTP/1.1\r\nHost: s\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"u8.ToArray()
        );

        var run = await serving.StopAsync();

        run.Code.Should().Be(ExitCode.Success);
        (await IsClosedAsync(socket)).Should().BeTrue();
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_with_3_and_one_that_is_none_with_2()
    {
        await using var serving = await ServingCommand.StartAsync(PetsFile());
        var taken = new Uri(serving.Url).Port;

        var second = await RunningCommand.RunAsync("stub", "serve", PetsFile(), "--port", $"{taken}");
        var none = await RunningCommand.RunAsync("stub", "serve", PetsFile(), "--port", "65536");
        var nowhere = await RunningCommand.RunAsync("stub", "serve", PetsFile(), "--host", "no such host");

        second.Code.Should().Be(ExitCode.Input);
        second.Error.Should().Contain($"{taken}");
        none.Code.Should().Be(ExitCode.Usage);
        none.Error.Should().Contain("--port takes a number from 0 to 65535.");
        nowhere.Code.Should().Be(ExitCode.Input);
        nowhere.Error.Should().Contain("'no such host' is no address of this machine");
    }

    /// <summary>Whether the other side ended the connection, in order or by a reset, and sent nothing.</summary>
    private static async Task<bool> IsClosedAsync(Socket socket)
    {
        try
        {
            return await socket.ReceiveAsync(new byte[1]) == 0;
        }
        catch (SocketException reset) when (reset.SocketErrorCode == SocketError.ConnectionReset)
        {
            return true;
        }
    }

    private static string Spec(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "specs", name));

    private string PetsFile() => folder.Write("pets.yaml", Pets);

    private async Task<HttpResponseMessage> PostAsync(
        string url,
        string json,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(json, new MediaTypeHeaderValue("application/json")),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }
}
