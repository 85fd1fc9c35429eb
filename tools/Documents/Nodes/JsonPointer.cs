using System.Globalization;

namespace OpenApi.Documents.Nodes;

/// <summary>JSON pointers as RFC 6901 writes them.</summary>
public static class JsonPointer
{
    /// <summary>Escapes one segment.</summary>
    public static string Escape(string segment) =>
        segment.IndexOfAny(['~', '/']) < 0 ? segment : segment.Replace("~", "~0").Replace("/", "~1");

    /// <summary>Takes the escapes out of one segment.</summary>
    public static string Unescape(string segment) =>
        segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The node that a pointer names.</summary>
    /// <param name="root">Where the pointer starts.</param>
    /// <param name="pointer">The pointer, empty or beginning with a slash.</param>
    /// <returns>The node, or null when there is none.</returns>
    public static Node? Find(Node root, string pointer)
    {
        Node? node = root;
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            var name = Unescape(segment);
            node = node switch
            {
                ObjectNode members => members.Find(name),
                ArrayNode array
                    when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                        && at < array.Items.Count => array.Items[at],
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return pointer.Length == 0 || pointer[0] == '/' ? node : null;
    }
}
