using System.Text;
using OpenApi.Serialization.Content;

namespace OpenApi.Serialization.Writing;

/// <summary>An object or list that is being written.</summary>
internal sealed class WriterScope
{
    private HashSet<string>? written;
    private string? name;
    private int count;

    /// <summary>Whether this is an object; a list or the root if not.</summary>
    public bool IsObject { get; init; }

    /// <summary>Whether this is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>How many values were written.</summary>
    public int Count => count;

    /// <summary>What the object keeps beside its members: some of it may stand for a member.</summary>
    public IDictionary<string, object>? Kept { get; set; }

    /// <summary>What is written at the end of the object, when all members are known that were written.</summary>
    public List<IDictionary<string, object>>? Rest { get; set; }

    /// <summary>Whether members could stand twice.</summary>
    public bool TracksNames
    {
        init => written = value ? new HashSet<string>(StringComparer.Ordinal) : null;
    }

    /// <summary>Whether a member is still to be written; if so, it counts as written from now on.</summary>
    public bool Takes(string? member)
    {
        name = member;
        count++;
        return member is null || written is null || written.Add(member);
    }

    /// <summary>Adds the place within this object or list to a path.</summary>
    public void AddTo(StringBuilder path)
    {
        if (IsList && count > 0)
        {
            path.Item(count - 1);
        }
        else if (name is not null)
        {
            path.Member(name);
        }
    }
}
