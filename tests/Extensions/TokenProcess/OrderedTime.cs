namespace OpenApi.Extensions.TokenProcess;

/// <summary>The system's clock, but the time of day is what the test ordered.</summary>
internal sealed class OrderedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => Now;
}
