using OpenApi.Conformance.Corpus;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>A document whose client is compared with Kiota's.</summary>
/// <param name="Name">A short name, also of the file with the wanted differences.</param>
/// <param name="Path">The path of the document.</param>
/// <param name="ClassName">The client class.</param>
/// <param name="Namespace">The namespace of the client class.</param>
internal sealed record ComparedDocument(string Name, string Path, string ClassName, string Namespace)
{
    private const string Folder = "tests/ClientGenerator/Parity";

    /// <summary>The documents of the three services, and two that have what they and the public ones have not.</summary>
    public static IReadOnlyList<ComparedDocument> OfRepository { get; } =
    [
        OfService("AiToEarn", "json"),
        OfService("TikTok", "yaml"),
        OfService("TimPush", "yaml"),
        new("corners", Repository.PathOf(Folder + "/corners.openapi.yaml"), "ApiClient", "Api"),
        new("names", NamesDocument.Write(), "ApiClient", "Api"),
    ];

    /// <summary>Public documents of the corpus.</summary>
    public static IReadOnlyList<ComparedDocument> OfCorpus { get; } =
    [
        OfPublic("ably.net/control"),
        OfPublic("adyen.com/CheckoutService-v71"),
        OfPublic("api.video"),
        OfPublic("apple.com/sirikit-cloud-media"),
        OfPublic("bitbucket.org"),
        OfPublic("box.com"),
        OfPublic("discourse.local"),
        OfPublic("docker.com/engine"),
        OfPublic("gitlab.com"),
        OfPublic("hetzner.cloud"),
        OfPublic("ix-api.net"),
        OfPublic("just-eat.co.uk"),
    ];

    /// <summary>The differences that are wanted; a document without any has no file.</summary>
    public Waivers ReadWaivers()
    {
        var path = Repository.PathOf($"{Folder}/waivers/{Name}.txt");
        return Waivers.Parse(File.Exists(path) ? File.ReadAllLines(path) : []);
    }

    private static ComparedDocument OfService(string space, string extension)
    {
        var name = space.ToLowerInvariant();
        return new(name, Repository.PathOf($"specs/{name}.openapi.{extension}"), space + "Client", space);
    }

    private static ComparedDocument OfPublic(string document) =>
        new(document.Replace('.', '-').Replace('/', '-'), PublicCorpus.Find(document).Path, "ApiClient", "Api");
}
