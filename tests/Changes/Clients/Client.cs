using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling;
using OpenApi.Documents;

namespace OpenApi.Changes.Tests.Clients;

/// <summary>Makes the client models of documents.</summary>
internal static class Client
{
    public static readonly GenerationOptions Options = new() { ClassName = "ApiClient", Namespace = "Api" };

    /// <summary>The client of a document.</summary>
    public static ModelingResult Of(string text, GenerationOptions? options = null, string path = "given.yaml")
    {
        var read = DocumentReader.Read(path, text, ReadOptions.Default, CancellationToken.None);
        read.Document.Should().NotBeNull(string.Join('\n', read.Diagnostics.Select(finding => finding.Message)));
        return ClientModeler.Build(read.Document!, options ?? Options, CancellationToken.None);
    }
}
