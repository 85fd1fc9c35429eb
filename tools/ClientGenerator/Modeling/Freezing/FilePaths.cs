using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Names every file after its first type: a folder for each part of its namespace, and a name that no file system confuses.</summary>
internal static class FilePaths
{
    private const int LongestPath = 180;

    public static IEnumerable<ClientFile> Assign(
        IEnumerable<EquatableArray<TypeDeclaration>> files,
        GenerationOptions options
    )
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return files
            .OrderBy(types => types[0].Namespace + "." + types[0].Name, StringComparer.Ordinal)
            .Select(types => new ClientFile(PathOf(types[0], options.Namespace, taken), options.Accessibility, types))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
    }

    private static string PathOf(TypeDeclaration type, string clientNamespace, HashSet<string> taken)
    {
        var folder =
            type.Namespace.Length > clientNamespace.Length
                ? type.Namespace.Substring(clientNamespace.Length + 1).Replace('.', '/') + "/"
                : "";
        var path = folder + type.Name;
        if (path.Length > LongestPath || !taken.Add(path))
        {
            path =
                path.Substring(0, Math.Min(path.Length, LongestPath))
                + "_"
                + Fingerprint.Of(type.Namespace + "." + type.Name);
            taken.Add(path);
        }

        return path + ".cs";
    }
}
