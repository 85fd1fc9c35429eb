using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Swagger;

/// <summary>Puts together an object in the shape of 3.0 that keeps the place of what it comes from.</summary>
/// <param name="origin">The node of 2.0 that the object stands for.</param>
internal sealed class ConvertedObject(Node origin)
{
    private readonly List<Member> members = [];

    /// <summary>Adds a member; nothing when there is no value.</summary>
    public ConvertedObject Add(string name, Node? value)
    {
        if (value is not null)
        {
            members.Add(new Member(name, value.Offset, value));
        }

        return this;
    }

    /// <summary>Adds a text.</summary>
    public ConvertedObject Add(string name, string text) => Add(name, new ScalarNode(origin, NodeKind.String, text));

    /// <summary>Adds a truth value.</summary>
    public ConvertedObject Add(string name, bool value) =>
        Add(name, new ScalarNode(origin, NodeKind.Boolean, value ? "true" : "false"));

    /// <summary>Takes over the members of an object whose names are wanted.</summary>
    public ConvertedObject Copy(Node from, Func<string, bool> isWanted)
    {
        members.AddRange((from.AsObject?.Members ?? []).Where(member => isWanted(member.Name)));
        return this;
    }

    /// <summary>The object; null when it has no members.</summary>
    public ObjectNode? BuildUnlessEmpty() => members.Count == 0 ? null : Build();

    /// <summary>The object.</summary>
    public ObjectNode Build() => new(origin, [.. members]);
}
