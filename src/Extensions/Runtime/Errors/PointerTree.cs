using System.Globalization;
using System.Text.Json;

namespace OpenApi.Runtime.Errors;

/// <summary>JSON pointers (RFC 6901) merged into a tree, so that one walk over a body serves all of them.</summary>
internal sealed class PointerTree
{
    public Node Root { get; } = new();

    public void Add(string pointer)
    {
        if (pointer.Length == 0 || pointer[0] != '/')
        {
            throw new ArgumentException(
                $"'{pointer}' is not a JSON pointer to a member: it must start with '/', for example '/error/code'.",
                nameof(pointer)
            );
        }

        var node = Root;
        foreach (var token in pointer[1..].Split('/'))
        {
            node = node.GetOrAdd(
                token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
            );
        }

        node.Pointer = pointer;
    }

    internal sealed class Node
    {
        private readonly List<(string Name, Node Node)> _children = [];

        /// <summary>The pointer that ends here, or null.</summary>
        public string? Pointer { get; set; }

        public bool HasChildren => _children.Count > 0;

        public Node GetOrAdd(string name)
        {
            foreach (var (known, node) in _children)
            {
                if (known == name)
                {
                    return node;
                }
            }

            var added = new Node();
            _children.Add((name, added));
            return added;
        }

        /// <summary>The child for the property name the reader stands on.</summary>
        public Node? Child(ref Utf8JsonReader reader)
        {
            try
            {
                foreach (var (name, node) in _children)
                {
                    if (reader.ValueTextEquals(name))
                    {
                        return node;
                    }
                }
            }
            catch (InvalidOperationException)
            {
                // An escaped half of a surrogate pair is JSON, yet no text, and so no name that anybody looks for.
            }

            return null;
        }

        public Node? Child(int index)
        {
            foreach (var (name, node) in _children)
            {
                if (name == index.ToString(CultureInfo.InvariantCulture))
                {
                    return node;
                }
            }

            return null;
        }
    }
}
