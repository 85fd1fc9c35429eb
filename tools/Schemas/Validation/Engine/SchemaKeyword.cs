using System.Text.Json;
using OpenApi.Documents.Nodes;

namespace OpenApi.Schemas.Validation.Engine;

/// <summary>What a keyword says about a value.</summary>
internal enum Outcome
{
    /// <summary>It speaks of values of another type.</summary>
    NotApplicable,

    /// <summary>The value meets it.</summary>
    Valid,

    /// <summary>The value breaks it.</summary>
    Invalid,
}

/// <summary>One keyword of one schema, ready to be asked.</summary>
/// <param name="name">The keyword.</param>
/// <param name="node">Where it stands.</param>
internal abstract class SchemaKeyword(string name, Node node)
{
    /// <summary>The rank of <c>type</c>, whose breach makes all others moot.</summary>
    public const int First = 0;

    /// <summary>The rank of keywords that judge what the others left over.</summary>
    public const int Last = 2;

    public string Name { get; } = name;

    /// <summary>The keyword's value in the document; for <c>required</c> the name in its list.</summary>
    public Node Node { get; } = node;

    /// <summary>Whether the keyword judges a value itself, and does not only hand it on to other schemas.</summary>
    public virtual bool IsAssertion => true;

    /// <summary>Whether whatever arrives as text, as parameters do, meets the keyword.</summary>
    public virtual bool FitsAnyText => false;

    /// <summary>The schemas that the keyword hands values on to.</summary>
    public virtual IEnumerable<CompiledSchema> Children => [];

    /// <summary>When the keyword is asked: <see cref="First"/>, <see cref="Last"/>, or between them in document order.</summary>
    public virtual int Rank => 1;

    /// <summary>Asks the keyword.</summary>
    /// <param name="value">The value.</param>
    /// <param name="run">Collects violations and knows where the value stands.</param>
    /// <param name="seen">Collects the members and items that were looked at, where somebody wants to know; else null.</param>
    public abstract Outcome Check(JsonElement value, SchemaRun run, Evaluated? seen);
}

/// <summary>The members and items of a value that some keyword looked at (2020-12 core, section 11).</summary>
internal sealed class Evaluated
{
    private readonly HashSet<string> members = new(StringComparer.Ordinal);
    private readonly HashSet<int> items = [];

    /// <summary>How many there are.</summary>
    public int Count => members.Count + items.Count;

    public void Add(string member) => members.Add(member);

    public void Add(int item) => items.Add(item);

    public void Add(Evaluated? other)
    {
        if (other is { Count: > 0 })
        {
            members.UnionWith(other.members);
            items.UnionWith(other.items);
        }
    }

    public bool Has(string member) => members.Contains(member);

    public bool Has(int item) => items.Contains(item);
}
