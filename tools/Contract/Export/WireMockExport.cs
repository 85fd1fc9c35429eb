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

/// <summary>
/// Writes the stubs of a contract as WireMock mappings (WireMock 3): one file for each operation, with every documented
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
    public static IEnumerable<WireMockFile> Files(ServiceContract contract)
    {
        var ranks = PathRank.Of(contract);
        var documents = contract.Operations.GroupBy(PathOf).ToList();
        var folders = DocumentFolders.Of(documents.Select(document => document.Key));
        foreach (var document in documents)
        {
            var name = folders[document.Key];
            var folder = $"{Mappings}/{name}";

            // The ids of a document that needs no longer name do not depend on what it is exported with.
            var scope =
                name == DocumentFolders.PlainNameOf(document.Key) ? System.IO.Path.GetFileName(document.Key) : name;
            foreach (var operation in document)
            {
                yield return File(
                    $"{folder}/{Safe(operation.Id)}.json",
                    OperationMappings.Of(operation, scope, ranks[operation.Template])
                );
            }

            yield return File(
                $"{folder}/other-methods.json",
                document
                    .GroupBy(operation => operation.Template)
                    .Select(path => OperationMappings.WrongMethod([.. path], scope, ranks[path.Key]))
            );
        }
    }

    /// <summary>Writes the files into a folder that WireMock can take as its root.</summary>
    /// <param name="contract">What to export.</param>
    /// <param name="folder">The folder; <c>mappings</c> is made in it, and older files of the same documents are replaced.</param>
    /// <returns>The number of files.</returns>
    public static int Write(ServiceContract contract, string folder)
    {
        var files = Files(contract).ToList();

        // A document that is exported alone has a shorter name than beside another of its name.
        var plain = contract.Operations.Select(operation =>
            $"{Mappings}/{DocumentFolders.PlainNameOf(PathOf(operation))}"
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

    private static string PathOf(ContractOperation operation) => operation.Source.Document.Root.File.Path;

    private static WireMockFile File(string path, IEnumerable<JsonObject> mappings) =>
        new(path, new JsonObject { ["mappings"] = new JsonArray([.. mappings]) }.ToJsonString(Options) + "\n");

    /// <summary>A name that any file system takes; ids of operations come from documents.</summary>
    private static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'))
            is { Length: <= 100 } safe
        && safe == name
            ? safe
            : $"{string.Concat(name.Where(char.IsAsciiLetterOrDigit).Take(60))}-{StableId.Of(name).ToString("N")[..8]}";
}
