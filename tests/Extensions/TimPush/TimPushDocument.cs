using OpenApi.Documents;
using OpenApi.Documents.Nodes;

namespace OpenApi.Extensions.Tests.TimPush;

/// <summary>The checked-in document, read by the project's own reader, for tests that hold the code against it.</summary>
internal static class TimPushDocument
{
    private static readonly Lazy<ObjectNode> LazyRoot = new(Read);

    public static ObjectNode Root => LazyRoot.Value;

    /// <summary>The operations: path, and the node of its POST.</summary>
    public static IEnumerable<(string Path, Node Operation)> Operations =>
        Members(Root["paths"]).Select(path => (path.Name, path.Value["post"]!));

    public static IEnumerable<(string Name, Node Value)> Members(Node? node) =>
        node!.AsObject!.Members.Select(member => (member.Name, member.Value));

    public static IEnumerable<Node> Items(Node? node) =>
        node switch
        {
            null => [],
            ArrayNode array => array.Items,
            _ => [node],
        };

    public static long Number(Node? node) =>
        long.Parse(((ScalarNode)node!).Text, System.Globalization.CultureInfo.InvariantCulture);

    private static ObjectNode Read()
    {
        var path = Repository.PathOf("specs/timpush.openapi.yaml");
        var result = DocumentReader.Read(path, File.ReadAllText(path), ReadOptions.Default, CancellationToken.None);
        return result.Document?.Root
            ?? throw new InvalidOperationException($"{path} cannot be read: {string.Join("; ", result.Diagnostics)}");
    }
}
