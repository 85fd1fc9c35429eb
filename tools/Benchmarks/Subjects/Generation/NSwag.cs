namespace OpenApi.Benchmarks.Subjects.Generation;

/// <summary>NSwag's command line, from the package <c>NSwag.MSBuild</c>.</summary>
internal static class NSwag
{
    /// <summary>The arguments that make a C# client with the same choices as ours: System.Text.Json, one client class.</summary>
    /// <exception cref="MissingInputException">NSwag is not there.</exception>
    public static string[] Generate(string tool, string document, string folder) =>
        File.Exists(tool)
            ?
            [
                tool,
                "openapi2csclient",
                "/input:" + document,
                "/output:" + Path.Combine(folder, "NSwag.cs"),
                "/namespace:NSwagClient",
                "/jsonLibrary:SystemTextJson",
                "/operationGenerationMode:SingleClientFromOperationId",
            ]
            : throw new MissingInputException(
                $"{tool} is missing; run 'dotnet restore' in tools/Benchmarks or name another with --nswag."
            );
}
