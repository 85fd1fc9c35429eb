using OpenApi.Cli;

return await CommandLineApp.RunAsync(args, Terminal.OfProcess(), CancellationToken.None).ConfigureAwait(false);
