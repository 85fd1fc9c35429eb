using Microsoft.Extensions.Time.Testing;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>Lets fake time pass while a flow runs, so that its waits end without anybody waiting.</summary>
internal static class PumpedTime
{
    public static async Task<T> RunAsync<T>(this FakeTimeProvider time, Task<T> flow, TimeSpan step)
    {
        while (!flow.IsCompleted)
        {
            await Task.WhenAny(flow, Task.Delay(1));
            time.Advance(step);
        }

        return await flow;
    }

    public static async Task RunAsync(this FakeTimeProvider time, Task flow, TimeSpan step) =>
        await time.RunAsync(AsResultAsync(flow), step);

    private static async Task<bool> AsResultAsync(Task flow)
    {
        await flow;
        return true;
    }
}
