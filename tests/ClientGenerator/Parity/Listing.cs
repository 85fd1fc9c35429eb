using System.IO.Compression;
using OpenApi.Conformance.Corpus;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>A listing of the surface that Kiota gives a document, and where the document is.</summary>
/// <param name="Name">The name of the listing's files.</param>
/// <param name="Document">The path of the document.</param>
/// <param name="ClassName">The client class.</param>
/// <param name="Namespace">The namespace of the client class.</param>
internal sealed record Listing(string Name, string Document, string ClassName, string Namespace)
{
    private static readonly string Folder = Path.Combine(
        Repository.Folder,
        "tests",
        "ClientGenerator",
        "Parity",
        "expected"
    );

    /// <summary>The listings of the three services of this repository.</summary>
    public static IReadOnlyList<Listing> OfServices { get; } =
    [OfService("AiToEarn", "json"), OfService("TikTok", "yaml"), OfService("TimPush", "yaml")];

    /// <summary>The listings of public documents of the corpus.</summary>
    public static IReadOnlyList<Listing> OfPublicDocuments { get; } =
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

    /// <summary>The expected lines.</summary>
    public IReadOnlySet<string> ReadLines()
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(Folder, Name + ".surface.txt.gz")), CompressionMode.Decompress)
        );
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The differences that are wanted; a document without any has no file.</summary>
    public Waivers ReadWaivers()
    {
        var path = Path.Combine(Folder, Name + ".waivers.txt");
        return Waivers.Parse(File.Exists(path) ? File.ReadAllLines(path) : []);
    }

    private static Listing OfService(string space, string extension)
    {
        var name = space.ToLowerInvariant();
        var document = Path.Combine(Repository.Folder, "specs", $"{name}.openapi.{extension}");
        return new Listing(name, document, space + "Client", space);
    }

    private static Listing OfPublic(string document) =>
        new(document.Replace('.', '-').Replace('/', '-'), PublicCorpus.Find(document).Path, "ApiClient", "Api");
}
