using YamlDotNet.RepresentationModel;

namespace OpenApi.Extensions.Tests.TikTok;

/// <summary>The checked-in document, to hold tables of the code against it.</summary>
internal static class TikTokDocument
{
    public static YamlMappingNode Load()
    {
        using var text = File.OpenText(Repository.PathOf("specs/tiktok.openapi.yaml"));
        var yaml = new YamlStream();
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    /// <summary>Every operation with its path.</summary>
    public static IEnumerable<(string Path, string OperationId, YamlMappingNode Operation)> Operations(
        this YamlMappingNode root
    ) =>
        from path in ((YamlMappingNode)root["paths"]).Children
        from verb in ((YamlMappingNode)path.Value).Children
        let operation = verb.Value as YamlMappingNode
        where operation is not null && operation.Children.ContainsKey("operationId")
        select (((YamlScalarNode)path.Key).Value!, operation.Text("operationId")!, operation);

    public static YamlNode? Find(this YamlNode node, params string[] path) =>
        path.Aggregate(
            (YamlNode?)node,
            (at, name) => at is YamlMappingNode map && map.Children.TryGetValue(name, out var child) ? child : null
        );

    public static string? Text(this YamlNode node, params string[] path) => (node.Find(path) as YamlScalarNode)?.Value;

    public static IEnumerable<YamlNode> Items(this YamlNode node, params string[] path) =>
        (node.Find(path) as YamlSequenceNode)?.Children ?? [];

    public static IEnumerable<string> Texts(this YamlNode node, params string[] path) =>
        node.Items(path).Select(item => ((YamlScalarNode)item).Value!);
}
