using System.IO.Compression;
using System.Xml.Linq;

namespace OpenApi.Packages.Tests;

/// <summary>The <c>.nuspec</c> of a package.</summary>
internal static class PackageMetadata
{
    /// <summary>Its metadata, without the namespace, which differs between versions of NuGet.</summary>
    public static XElement Of(ZipArchive package)
    {
        using var nuspec = package
            .Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal))
            .Open();
        var root = XDocument.Load(nuspec).Root!;
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return root.Element("metadata")!;
    }

    /// <summary>The ids of the packages that it depends on.</summary>
    public static IReadOnlySet<string> Dependencies(XElement metadata) =>
        metadata.Descendants("dependency").Select(dependency => dependency.Attribute("id")!.Value).ToHashSet();

    /// <summary>The frameworks that its dependencies are listed for.</summary>
    public static IEnumerable<string> Frameworks(ZipArchive package) =>
        Of(package).Descendants("group").Attributes("targetFramework").Select(framework => framework.Value);
}
