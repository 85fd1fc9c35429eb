using System.Collections.Immutable;

namespace OpenApi.Packages.Tests;

/// <summary>What came of following a page.</summary>
/// <param name="Build">What the build said; empty for a tool.</param>
/// <param name="Printed">What was printed, for each framework that the package offers.</param>
public sealed record ExampleResult(string Build, ImmutableArray<string> Printed);

/// <summary>The examples of all packages, followed as many at once as there are processors.</summary>
public sealed class Examples : IAsyncLifetime
{
    private readonly SemaphoreSlim gate = new(Environment.ProcessorCount);
    private readonly PackedSolution feed;
    private readonly Dictionary<string, Task<ExampleResult>> results;

    /// <summary>Begins with all of them.</summary>
    public Examples(PackedSolution feed)
    {
        this.feed = feed;
        results = PackableProject.All.Values.ToDictionary(project => project.Id, InTurnAsync);
    }

    /// <summary>What came of the example of a package.</summary>
    public Task<ExampleResult> this[string id] => results[id];

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // No command may outlive the folder; each test has had what its own run threw.
        await Task.WhenAll(results.Values).ContinueWith(static _ => { }, TaskScheduler.Default);
        gate.Dispose();
    }

    private async Task<ExampleResult> InTurnAsync(PackableProject package)
    {
        await gate.WaitAsync();
        try
        {
            return await FollowAsync(package.Id, package.Readme);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<ExampleResult> FollowAsync(string id, Readme readme)
    {
        var project = new UserProject(feed.NewProject(id), feed.Frameworks(id));
        await project.WriteAsync(readme);
        foreach (var install in readme.Installs)
        {
            await project.CommandAsync(install);
        }

        if (readme.Commands.IsEmpty)
        {
            return new ExampleResult(await project.BuildAsync(), [.. await project.RunAsync()]);
        }

        var printed = "";
        foreach (var command in readme.Commands)
        {
            printed += await project.CommandAsync(command);
        }

        return new ExampleResult("", [printed.ReplaceLineEndings("\n")]);
    }
}
