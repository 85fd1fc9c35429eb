using OpenApi.ClientGenerator.Modeling.Model;
using OpenApi.Documents.Views;

namespace OpenApi.ClientGenerator.Modeling.Operations;

/// <summary>Chooses the base URLs. Variables take their defaults (design, D9).</summary>
internal static class ServerUrl
{
    /// <summary>The base URL of a whole document, without a slash at its end, or null when it has none.</summary>
    public static string? OfDocument(ApiDocument document) => First(document.Servers);

    /// <summary>The server that an operation has instead of the document's, or null.</summary>
    public static OperationServer? OfOperation(Operation operation)
    {
        var documentUrl = OfDocument(operation.Document);
        var url = First(operation.Servers);
        return url is null || url == documentUrl || !IsAbsolute(url) ? null : new OperationServer(documentUrl, url);
    }

    /// <summary>
    /// The first server; of those that differ from it only in their protocol, the one with https.
    /// </summary>
    private static string? First(IEnumerable<Server> servers)
    {
        var urls = servers.Select(server => server.ResolvedUrl.TrimEnd('/')).Where(url => url.Length > 0).ToList();
        return urls.Count == 0
            ? null
            : urls.Find(url =>
                url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                && WithoutScheme(url) == WithoutScheme(urls[0])
            ) ?? urls[0];
    }

    private static string WithoutScheme(string url)
    {
        var at = url.IndexOf("://", StringComparison.Ordinal);
        return at < 0 ? url : url.Substring(at);
    }

    private static bool IsAbsolute(string url) => url.IndexOf("://", StringComparison.Ordinal) > 0;
}
