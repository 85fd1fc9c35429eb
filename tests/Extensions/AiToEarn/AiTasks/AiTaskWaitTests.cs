using AiToEarn.AiTasks;
using AiToEarn.Configuration;
using OpenApi.Extensions.Tests.Runtime.Support;
using OpenApi.Runtime.Pipeline;

namespace AiToEarn.Tests.AiTasks;

/// <summary>Waiting for an AI task outlives outages that pass, and always ends.</summary>
public sealed class AiTaskWaitTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public async Task An_outage_of_a_minute_does_not_end_the_waiting_for_a_picture()
    {
        var until = _time.GetUtcNow().AddMinutes(1);
        var client = Client(
            new ScriptedHandler(_ =>
                _time.GetUtcNow() < until
                    ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")
                    : Task("success")
            )
        );

        await _time.RunAsync(client.WaitForImageAsync("t1", new AiTaskFollowOptions { Time = _time }));

        _time.Elapsed.Should().BeGreaterThanOrEqualTo(TimeSpan.FromMinutes(1)).And.BeLessThan(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_task_that_does_not_end_is_given_up_after_an_hour()
    {
        var client = Client(new ScriptedHandler(_ => Task("generating")));

        var wait = () => _time.RunAsync(client.WaitForImageAsync("t1", new AiTaskFollowOptions { Time = _time }));

        await wait.Should().ThrowAsync<TimeoutException>().WithMessage("*t1*01:00:00*goes on at AiToEarn*");
        _time.Elapsed.Should().BeGreaterThan(TimeSpan.FromMinutes(59)).And.BeLessThan(TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task A_look_that_hangs_ends_with_the_waiting()
    {
        var client = Client(
            new ScriptedHandler(
                async (_, _, cancel) =>
                {
                    await System.Threading.Tasks.Task.Delay(Timeout.Infinite, cancel);
                    throw new InvalidOperationException();
                }
            )
        );
        var options = new AiTaskFollowOptions { Time = _time, Timeout = TimeSpan.FromSeconds(40) };

        var wait = () => _time.RunAsync(client.WaitForImageAsync("t1", options), horizon: TimeSpan.FromSeconds(45));

        await wait.Should().ThrowAsync<TimeoutException>();
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_failing_source_of_keys_is_not_taken_for_a_broken_line()
    {
        using var handler = new ScriptedHandler(_ => Task("success"));
        var client = Client(
            handler,
            options =>
            {
                options.ApiKeyProvider = _ => throw new IOException("the vault is away");
                options.Resilience.MaximumAttempts = 4;
            }
        );

        var call = () => client.WaitForImageAsync("t1", new AiTaskFollowOptions { Time = _time });

        await call.Should()
            .ThrowAsync<InvalidOperationException>()
            .WithMessage("ApiKeyProvider failed, so the call was not made*the vault is away*");
        handler.Requests.Should().BeEmpty();
        _time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    private AiToEarnClient Client(HttpMessageHandler handler, Action<AiToEarnOptions>? configure = null)
    {
        var options = new AiToEarnOptions { ApiKey = "planted-key" };
        options.Resilience.MaximumAttempts = 1;
        configure?.Invoke(options);
        return AiToEarnClientFactory.Create(options, new ServiceDependencies { Time = _time }, handler);
    }

    private static HttpResponseMessage Task(string status) =>
        ScriptedHandler.Json(
            $$"""{"code":0,"message":"OK","data":{"logId":"t1","status":"{{status}}","images":[]} }"""
        );
}
