using OpenApi.Fuzz;

return await FuzzApp.RunAsync(args, CancellationToken.None).ConfigureAwait(false);
