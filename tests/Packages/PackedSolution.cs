using System.IO.Compression;
using System.Xml.Linq;
using OpenApi.Tests.Packaging;

[assembly: AssemblyFixture(typeof(OpenApi.Packages.Tests.PackedSolution))]

namespace OpenApi.Packages.Tests;

/// <summary>All packages of the repository.</summary>
public sealed class PackedSolution() : PackageFeed("Generated.sln")
{
    /// <summary>Opens a package; the caller disposes it.</summary>
    public ZipArchive Open(string id, string extension = "nupkg") =>
        ZipFile.OpenRead(Path.Combine(Packages, $"{id}.{Version}.{extension}"));

    /// <summary>What a package says about itself.</summary>
    public XElement Metadata(string id)
    {
        using var package = Open(id);
        return PackageMetadata.Of(package);
    }

    /// <summary>The frameworks to try a package on: the newest, and .NET 8 where the package offers anything for it.</summary>
    public IReadOnlyList<string> Frameworks(string id)
    {
        using var package = Open(id);
        return PackageMetadata
            .Frameworks(package)
            .Any(name => name is "net8.0" or ".NETStandard2.0" or "netstandard2.0")
            ? ["net8.0", "net10.0"]
            : ["net10.0"];
    }
}
