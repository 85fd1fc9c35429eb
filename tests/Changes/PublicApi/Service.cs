using OpenApi.ClientGenerator;
using OpenApi.ClientGenerator.Modeling;

namespace OpenApi.Changes.Tests.PublicApi;

/// <summary>A service whose client is generated in this repository.</summary>
/// <param name="Name">The namespace, and the folder below <c>src/Generated</c>.</param>
/// <param name="Document">The document, from the root of the repository.</param>
internal sealed record Service(string Name, string Document)
{
    public static readonly IReadOnlyList<Service> All =
    [
        new("AiToEarn", "specs/aitoearn.openapi.json"),
        new("TimPush", "specs/timpush.openapi.yaml"),
        new("TikTok", "specs/tiktok.openapi.yaml"),
    ];

    /// <summary>The file that records the public surface, from the root of the repository.</summary>
    public string Record => $"src/Generated/{Name}/PublicApi.txt";

    public string Text => File.ReadAllText(Path.Combine(Repository.Folder, Document));

    public static Service Of(string name) => All.Single(service => service.Name == name);

    /// <summary>The client of a version of the document.</summary>
    public ModelingResult Client(string text) =>
        Clients.Client.Of(text, new GenerationOptions { ClassName = Name + "Client", Namespace = Name }, Document);
}
