using System.IO.Compression;
using OpenApi.ClientGenerator.Reading;
using OpenApi.ClientGenerator.Tests.Compilation;
using OpenApi.ClientGenerator.Tests.Reading;

namespace OpenApi.ClientGenerator.Tests.Parity;

/// <summary>
/// Code that is written against Kiota's client compiles against ours. The expected listings were made from what Kiota 1.34.1
/// generates with <c>exclude-backward-compatible</c>.
/// </summary>
public sealed class SurfaceParityTests
{
    private static readonly string Expected = Path.Combine(
        Documents.Repository,
        "tests",
        "ClientGenerator",
        "Parity",
        "expected"
    );

    [Theory]
    [InlineData("aitoearn", "aitoearn.openapi.json", "AiToEarn")]
    [InlineData("tiktok", "tiktok.openapi.yaml", "TikTok")]
    [InlineData("timpush", "timpush.openapi.yaml", "TimPush")]
    public void The_public_surface_is_Kiotas_but_for_the_differences_that_are_wanted(
        string name,
        string document,
        string space
    )
    {
        var waivers = Waivers.Read(Path.Combine(Expected, name + ".waivers.txt"));
        var expected = ReadListing(Path.Combine(Expected, name + ".surface.txt.gz"));
        var path = Path.Combine(Documents.Repository, "specs", document);
        var options = new GenerationOptions { ClassName = space + "Client", Namespace = space };
        var result = OpenApi.ClientGenerator.ClientGenerator.Generate(
            path,
            File.ReadAllText(path),
            options,
            ReadOptions.Default,
            CancellationToken.None
        );
        var compilation = CompiledClient.Compile(result.Files);

        CompiledClient.Problems(compilation).Should().BeEmpty();
        var actual = PublicSurface.Of(compilation.Assembly);
        waivers.Open('-', expected.Where(line => !actual.Contains(line))).Should().BeEmpty("Kiota has these lines");
        waivers.Open('+', actual.Where(line => !expected.Contains(line))).Should().BeEmpty("only we have these lines");
        waivers.Unused.Should().BeEmpty("a waiver that covers nothing hides a mistake");
        waivers.WithoutReason.Should().BeEmpty();
    }

    private static HashSet<string> ReadListing(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
