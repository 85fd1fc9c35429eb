using OpenApi.Changes.Wire.Findings;
using OpenApi.Documents.Nodes;
using OpenApi.Documents.Views;

namespace OpenApi.Changes.Wire.Responses;

/// <summary>Compares the links of an answer.</summary>
internal static class LinkComparer
{
    public static IEnumerable<Finding> Compare(Response old, Response @new)
    {
        var (left, right) = (old.Node["links"]?.AsObject, @new.Node["links"]?.AsObject);
        foreach (var member in left?.Members ?? [])
        {
            if (right?.Find(member.Name) is not { } counterpart)
            {
                yield return Found(ResponseRules.Link.Forth, member.Name, "was removed", member.Value, Place(@new));
            }
            else if (!Structure.AreEqual(old.Document.Follow(member.Value), @new.Document.Follow(counterpart)))
            {
                yield return Found(ResponseRules.LinkChanged, member.Name, "is another one", member.Value, counterpart);
            }
        }

        foreach (var member in right?.Members ?? [])
        {
            if (left?.Find(member.Name) is null)
            {
                yield return Found(ResponseRules.Link.Back, member.Name, "was added", Place(old), member.Value);
            }
        }

        Finding Found(ChangeRule rule, string name, string what, Node before, Node after) =>
            new(rule, old.Node, $"link {name}", $"the link '{name}' {what}", before, after);
    }

    private static Node Place(Response response) => response.Node["links"] ?? response.Node;
}
