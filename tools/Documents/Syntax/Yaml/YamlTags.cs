using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Syntax.Yaml;

/// <summary>The tags of YAML that have a meaning in JSON's data model.</summary>
internal static class YamlTags
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>The kind that a tag asks of a scalar; null when it asks for none or is not known.</summary>
    public static NodeKind? KindOf(string tag) =>
        tag switch
        {
            "!" or Prefix + "str" or Prefix + "binary" or Prefix + "timestamp" => NodeKind.String,
            Prefix + "int" or Prefix + "float" => NodeKind.Number,
            Prefix + "bool" => NodeKind.Boolean,
            Prefix + "null" => NodeKind.Null,
            _ => null,
        };

    /// <summary>Whether the tag may stand before an object or an array without changing it.</summary>
    public static bool IsCollection(string tag) =>
        tag is "!" or Prefix + "map" or Prefix + "seq" or Prefix + "omap" or Prefix + "set";

    /// <summary>The tag as people write it.</summary>
    public static string Show(string tag) =>
        tag.StartsWith(Prefix, StringComparison.Ordinal) ? "!!" + tag.Substring(Prefix.Length) : tag;
}
