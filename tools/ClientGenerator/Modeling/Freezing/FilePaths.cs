using System.Text;
using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.ClientGenerator.Modeling.Naming;

namespace OpenApi.ClientGenerator.Modeling.Freezing;

/// <summary>Names every file after its first type: a folder for each part of its namespace, and a name that no file system confuses.</summary>
internal static class FilePaths
{
    private const int LongestPath = 180;

    /// <summary>File systems bound names by bytes, most at 255; this leaves room for the extension and a fingerprint.</summary>
    private const int MostBytes = 200;

    /// <summary>Names that Windows keeps for devices, whatever their case and extension.</summary>
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Numbered("COM"), .. Numbered("LPT")],
        StringComparer.OrdinalIgnoreCase
    );

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
        IEnumerable<string> folders =
            type.Namespace.Length > clientNamespace.Length
                ? type.Namespace.Substring(clientNamespace.Length + 1).Split('.')
                : [];
        var path = string.Join("/", folders.Append(type.Name).Select(Safe));
        if (path.Length > LongestPath || !taken.Add(Compared(path)))
        {
            path = Cut(path, LongestPath) + "_" + Fingerprint.Of(type.Namespace + "." + type.Name);
            taken.Add(Compared(path));
        }

        return path + ".cs";
    }

    /// <summary>The name of a folder or a file for a part of a type's name.</summary>
    private static string Safe(string name)
    {
        if (Devices.Contains(name))
        {
            return name + "_";
        }

        // No character has more than three bytes for one UTF-16 unit.
        return name.Length * 3 <= MostBytes || Encoding.UTF8.GetByteCount(name) <= MostBytes
            ? name
            : Cut(name, MostBytes / 3) + "_" + Fingerprint.Of(name);
    }

    /// <summary>The beginning of a text, without half of a pair of surrogates.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text.Substring(0, length - 1)
        : text.Substring(0, length);

    /// <summary>Some file systems take the same letters for one name, however they are put together.</summary>
    private static string Compared(string path) =>
        path.Any(c => c >= 0x80) ? path.Normalize(NormalizationForm.FormC) : path;

    private static IEnumerable<string> Numbered(string device) => "123456789¹²³".Select(number => device + number);
}
