using OpenApi.Benchmarks;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
return await BenchmarkApp.RunAsync(args, stop.Token).ConfigureAwait(false);
