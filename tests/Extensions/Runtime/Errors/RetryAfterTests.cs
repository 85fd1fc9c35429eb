using System.Globalization;
using System.Net;
using OpenApi.Extensions.Tests.Runtime.Support;

namespace OpenApi.Extensions.Tests.Runtime.Errors;

/// <summary>Alone in their collection, since they change the time zone of the process.</summary>
[CollectionDefinition(nameof(LocalTimeZone), DisableParallelization = true)]
public sealed class LocalTimeZone;

[Collection(nameof(LocalTimeZone))]
public sealed class RetryAfterTests : IDisposable
{
    private readonly string? _zone = Environment.GetEnvironmentVariable("TZ");

    public void Dispose() => UseZone(_zone);

    [Theory]
    [InlineData("Asia/Kolkata")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("UTC")]
    public async Task Both_forms_are_right_to_a_second_in_every_time_zone(string zone)
    {
        UseZone(zone);
        TimeZoneInfo.Local.BaseUtcOffset.Should().Be(TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset);
        var time = new VirtualTime();
        (await WaitOf(time, "37")).Should().BeCloseTo(TimeSpan.FromSeconds(37), TimeSpan.FromSeconds(1));

        var date = (time.GetUtcNow() + TimeSpan.FromSeconds(37)).ToString("R", CultureInfo.InvariantCulture);
        (await WaitOf(time, date)).Should().BeCloseTo(TimeSpan.FromSeconds(37), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_date_in_the_past_means_at_once()
    {
        var waited = await WaitOf(new VirtualTime(), "Sat, 01 Jan 2000 00:00:00 GMT");

        waited.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_malformed_value_leaves_the_wait_to_the_back_off()
    {
        var waited = await WaitOf(new VirtualTime(), "soon");

        waited.Should().BeCloseTo(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(125));
    }

    [Fact]
    public async Task A_wait_longer_than_allowed_fails_at_once_and_tells_it()
    {
        var time = new VirtualTime();
        using var client = Acme.Client(new ScriptedHandler(_ => Busy("3600")), time);

        var failure = (
            await client.Invoking(c => c.GetAsync("https://api.acme.test/")).Should().ThrowAsync<AcmeException>()
        ).Which;

        failure.RetryAfter.Should().Be(TimeSpan.FromHours(1));
        time.Elapsed.Should().Be(TimeSpan.Zero);
    }

    private static async Task<TimeSpan> WaitOf(VirtualTime time, string retryAfter)
    {
        var started = time.Elapsed;
        var handler = new ScriptedHandler(number =>
            number == 1 ? Busy(retryAfter) : ScriptedHandler.Json(Acme.Success)
        );
        using var client = Acme.Client(handler, time);
        (await time.RunAsync(client.GetAsync("https://api.acme.test/"))).StatusCode.Should().Be(HttpStatusCode.OK);
        handler.Requests.Should().HaveCount(2);
        return time.Elapsed - started;
    }

    private static HttpResponseMessage Busy(string retryAfter)
    {
        var response = ScriptedHandler.Empty(HttpStatusCode.ServiceUnavailable);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    private static void UseZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
