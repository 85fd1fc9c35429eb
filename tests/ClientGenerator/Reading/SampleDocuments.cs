using OpenApi.Documents;

namespace OpenApi.ClientGenerator.Tests.Reading;

/// <summary>The documents of the repository, and shorthand for reading a text.</summary>
internal static class SampleDocuments
{
    public static readonly string[] Names = ["aitoearn.openapi.json", "timpush.openapi.yaml", "tiktok.openapi.yaml"];

    public static string TextOf(string name) => File.ReadAllText(Repository.PathOf(Path.Combine("specs", name)));

    public static ReadResult Read(string path, string text, ReadOptions? options = null) =>
        DocumentReader.Read(path, text, options ?? ReadOptions.Default, CancellationToken.None);
}
