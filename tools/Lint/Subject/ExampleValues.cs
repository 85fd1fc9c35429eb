using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Lint.Subject;

/// <summary>The examples of media types, parameters and headers.</summary>
internal static class ExampleValues
{
    /// <summary>The values under <c>example</c> and <c>examples</c>; those that are only named by an address are left out.</summary>
    public static IEnumerable<Node> Of(ApiDocument document, Node owner)
    {
        if (owner["example"] is { } single)
        {
            yield return single;
        }

        foreach (var named in owner["examples"]?.AsObject?.Members ?? [])
        {
            var target = document.Follow(named.Value);
            if ((target["value"] ?? target["dataValue"]) is { } value)
            {
                yield return value;
            }
        }
    }
}
