using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApi.Contract.Description;

namespace OpenApi.Contract.Export;

/// <summary>A file of an export.</summary>
/// <param name="Path">The path relative to WireMock's root folder, with slashes.</param>
/// <param name="Content">The text.</param>
public sealed record WireMockFile(string Path, string Content);

/// <summary>The servers that exports are for, each with a vocabulary of its own.</summary>
public enum WireMockFormat
{
    /// <summary>WireMock 3, the server in Java, and what reads its mappings.</summary>
    WireMock,

    /// <summary>WireMock.Net, whose matchers say less of bodies and of parameters that may be absent.</summary>
    WireMockNet,
}

/// <summary>
/// Writes the stubs of a contract as mappings of WireMock: one file for each operation, with every documented
/// answer by <c>Prefer</c>, the first success as the default, and a refusal for requests that break the document.
/// </summary>
public static class WireMockExport
{
    private const string Mappings = "mappings";
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The files of the export, the same for the same documents.</summary>
    /// <param name="contract">What to export.</param>
    /// <param name="format">The server that reads it.</param>
    public static IEnumerable<WireMockFile> Files(
        ServiceContract contract,
        WireMockFormat format = WireMockFormat.WireMock
    )
    {
        var scopes = DocumentFolders.ScopesOf(contract);
        var folders = DocumentFolders.Of(scopes.Keys);
        return MappingGroup
            .ListOf(contract, (operation, name) => StableId.Of($"{scopes[DocumentFolders.PathOf(operation)]} {name}"))
            .Select(group => new WireMockFile(
                $"{Mappings}/{folders[group.Document]}/{Safe(group.Name)}.json",
                Content(group, format).ToJsonString(Options) + "\n"
            ));
    }

    /// <summary>Writes the files into a folder that WireMock can take as its root.</summary>
    /// <param name="contract">What to export.</param>
    /// <param name="folder">The folder; <c>mappings</c> is made in it, and older files of the same documents are replaced.</param>
    /// <param name="format">The server that reads it.</param>
    /// <returns>The number of files.</returns>
    public static int Write(ServiceContract contract, string folder, WireMockFormat format = WireMockFormat.WireMock)
    {
        var files = Files(contract, format).ToList();

        // A document that is exported alone has a shorter name than beside another of its name.
        var plain = contract.Operations.Select(operation =>
            $"{Mappings}/{DocumentFolders.PlainNameOf(DocumentFolders.PathOf(operation))}"
        );
        var folders = files.Select(file => System.IO.Path.GetDirectoryName(file.Path)!).Distinct().ToList();
        foreach (var stale in folders.Concat(plain).Select(name => System.IO.Path.Combine(folder, name)))
        {
            if (Directory.Exists(stale))
            {
                Directory.Delete(stale, recursive: true);
            }
        }

        foreach (var name in folders)
        {
            Directory.CreateDirectory(System.IO.Path.Combine(folder, name));
        }

        foreach (var file in files)
        {
            System.IO.File.WriteAllText(
                System.IO.Path.Combine(folder, file.Path),
                file.Content,
                new UTF8Encoding(false)
            );
        }

        return files.Count;
    }

    private static JsonNode Content(MappingGroup group, WireMockFormat format) =>
        format == WireMockFormat.WireMock
            ? new JsonObject { ["mappings"] = new JsonArray([.. group.Mappings.Select(mapping => mapping.ToJson())]) }
            : new JsonArray([.. group.Mappings.Select(mapping => DotNetMapping.Of(mapping))]);

    /// <summary>A name that any file system takes; ids of operations come from documents.</summary>
    private static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'))
            is { Length: <= 100 } safe
        && safe == name
            ? safe
            : $"{string.Concat(name.Where(char.IsAsciiLetterOrDigit).Take(60))}-{StableId.Of(name).ToString("N")[..8]}";
}
