using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Lint.Subject;

/// <summary>Finds the servers of a document, of its paths and of its operations.</summary>
internal static class ServerList
{
    /// <summary>All servers, those of the whole document first.</summary>
    public static IEnumerable<Server> Of(LintSubject subject) =>
        subject
            .Document.Paths.SelectMany(path =>
                path.Operations.Select(operation => operation.Node["servers"]).Prepend(path.Node["servers"])
            )
            .Prepend(subject.Document.Root["servers"])
            .SelectMany(list => list?.AsArray?.Items ?? [])
            .Where(server => server is ObjectNode)
            .Select(server => new Server(server));
}
