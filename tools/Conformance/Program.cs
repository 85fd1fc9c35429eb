using OpenApi.Conformance;

return await ConformanceApp.RunAsync(args, CancellationToken.None).ConfigureAwait(false);
