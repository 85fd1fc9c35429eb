using System.Text.Json.Nodes;
using OpenApi.Contract.Exchange;
using OpenApi.Documents.Views;
using OpenApi.Schemas.Validation;

namespace OpenApi.Contract.Validation.Parameters;

/// <summary>The style <c>deepObject</c>: <c>filter[name]=x&amp;filter[tags]=a&amp;filter[tags]=b</c>, to any depth.</summary>
internal static class DeepObject
{
    public static ParameterValue Read(string name, IReadOnlyList<KeyValuePair<string, string>> pairs, SchemaShape shape)
    {
        var root = new JsonObject();
        foreach (var (key, value) in pairs)
        {
            var decoded = FormText.Decode(key);
            if (decoded.StartsWith(name + "[", StringComparison.Ordinal) && decoded.EndsWith(']'))
            {
                Put(root, decoded[(name.Length + 1)..^1].Split("]["), FormText.Decode(value), shape);
            }
        }

        return root.Count == 0 ? ParameterValue.Absent : ParameterValue.Of(root);
    }

    private static void Put(JsonObject owner, ReadOnlySpan<string> path, string text, SchemaShape shape)
    {
        var member = shape.Member(path[0]);
        var isList = member.Types.HasFlag(SchemaTypes.Array);
        if (path.Length > 1 && !(isList && path[1].Length == 0))
        {
            if (owner[path[0]] is not JsonObject next)
            {
                owner[path[0]] = next = [];
            }

            Put(next, path[1..], text, member);
        }
        else if (isList)
        {
            if (owner[path[0]] is not JsonArray list)
            {
                owner[path[0]] = list = [];
            }

            list.Add(TypedText.Of(text, member.Items));
        }
        else
        {
            owner[path[0]] = TypedText.Of(text, member);
        }
    }
}
