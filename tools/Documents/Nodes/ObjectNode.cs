namespace OpenApi.Documents.Nodes;

/// <summary>One member of an object.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="NameOffset">Where the name begins in the file of the value, in UTF-16 units.</param>
/// <param name="Value">The member's value.</param>
public readonly record struct Member(string Name, int NameOffset, Node Value);

/// <summary>Named members in document order; names are unique.</summary>
public sealed class ObjectNode : Node
{
    private const int IndexFrom = 9;
    private readonly Member[] members;
    private Dictionary<string, int>? index;

    /// <summary>Makes an object of its members and becomes their parent.</summary>
    /// <param name="file">The file that the object was written in.</param>
    /// <param name="offset">Where it begins, in UTF-16 units.</param>
    /// <param name="members">The members in document order, without doubles; the array is not copied.</param>
    public ObjectNode(SourceFile file, int offset, Member[] members)
        : base(file, offset)
    {
        this.members = members;
        AdoptMembers();
    }

    /// <summary>Makes an object that stands for another one, in another shape.</summary>
    /// <param name="origin">The node as the user wrote it.</param>
    /// <param name="members">The members, without doubles; the array is not copied.</param>
    public ObjectNode(Node origin, Member[] members)
        : base(origin)
    {
        this.members = members;
        AdoptMembers();
    }

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Object;

    /// <summary>The members in document order.</summary>
    public IReadOnlyList<Member> Members => members;

    /// <summary>The members for loops that run over whole documents, without an enumerator.</summary>
    internal ReadOnlySpan<Member> MemberSpan => members;

    /// <inheritdoc/>
    public override IEnumerable<Node> Children => members.Select(member => member.Value);

    /// <summary>The value of the member of that name, or null when there is none.</summary>
    public Node? Find(string name) => IndexOf(name) is var at and >= 0 ? members[at].Value : null;

    /// <summary>The place where a member's name was written, or the object's own place when there is no such member.</summary>
    public SourceLocation LocationOfName(string name) =>
        IndexOf(name) is var at and >= 0
            ? members[at].Value.File.LocationAt(members[at].NameOffset, members[at].Value.Pointer)
            : Location;

    /// <summary>Where the name of a value of this object begins; the value's own offset when it is none.</summary>
    internal int NameOffsetOf(Node value)
    {
        foreach (var member in members)
        {
            if (ReferenceEquals(member.Value, value))
            {
                return member.NameOffset;
            }
        }

        return value.Offset;
    }

    private protected override string SegmentOf(Node child)
    {
        foreach (var member in members)
        {
            if (ReferenceEquals(member.Value, child))
            {
                return member.Name;
            }
        }

        return "";
    }

    private void AdoptMembers()
    {
        foreach (var member in members)
        {
            Adopt(member.Value);
        }
    }

    [System.Runtime.CompilerServices.MethodImpl(HotPath.Optimize)]
    private int IndexOf(string name)
    {
        if (members.Length < IndexFrom)
        {
            for (var i = 0; i < members.Length; i++)
            {
                if (string.Equals(members[i].Name, name, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }

        var lookup = index;
        if (lookup is null)
        {
            lookup = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
            for (var i = 0; i < members.Length; i++)
            {
                lookup[members[i].Name] = i;
            }

            index = lookup;
        }

        return lookup.TryGetValue(name, out var at) ? at : -1;
    }
}
