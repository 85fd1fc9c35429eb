using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Swagger;

/// <summary><c>host</c>, <c>basePath</c> and <c>schemes</c> of 2.0 as the servers of 3.0.</summary>
internal static class SwaggerServers
{
    private static readonly string[] Preferred = ["https", "http", "wss", "ws"];

    /// <summary>The servers, the safest scheme first; null when the document names no host and no base path.</summary>
    public static ArrayNode? Of(ObjectNode root)
    {
        var host = root["host"]?.AsString;
        var basePath = (root["basePath"]?.AsString ?? "").TrimEnd('/');
        if (basePath.Length > 0 && basePath[0] != '/')
        {
            basePath = "/" + basePath;
        }

        if (string.IsNullOrEmpty(host))
        {
            return basePath.Length == 0 ? null : List(root["basePath"]!, [basePath]);
        }

        var schemes = (root["schemes"]?.AsArray?.Items ?? [])
            .Select(scheme => scheme.AsString)
            .OfType<string>()
            .Where(scheme => Array.IndexOf(Preferred, scheme) >= 0)
            .Distinct()
            .OrderBy(scheme => Array.IndexOf(Preferred, scheme))
            .DefaultIfEmpty("https");
        return List(root["host"]!, schemes.Select(scheme => $"{scheme}://{host}{basePath}"));
    }

    private static ArrayNode List(Node origin, IEnumerable<string> urls) =>
        new(origin, [.. urls.Select(url => new ConvertedObject(origin).Add("url", url).Build())]);
}
