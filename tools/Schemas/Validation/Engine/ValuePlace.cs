using System.Globalization;
using OpenApi.Documents.Nodes;

namespace OpenApi.Schemas.Validation.Engine;

/// <summary>Where a value stands within the whole, as a chain from the inside out.</summary>
/// <param name="Outer">The place of the object or array around it; null for the whole.</param>
/// <param name="Member">The member's name; null for an item.</param>
/// <param name="Item">The item's number.</param>
/// <param name="Depth">How many steps it is from the whole.</param>
internal sealed record ValuePlace(ValuePlace? Outer, string? Member, int Item, int Depth)
{
    public static ValuePlace Whole { get; } = new(null, null, 0, 0);

    public ValuePlace Below(string member) => new(this, member, 0, Depth + 1);

    public ValuePlace Below(int item) => new(this, null, item, Depth + 1);

    /// <summary>The JSON pointer.</summary>
    public string Pointer()
    {
        var segments = new Stack<string>();
        for (var at = this; at.Outer is not null; at = at.Outer)
        {
            segments.Push(
                at.Member is null ? at.Item.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(at.Member)
            );
        }

        return string.Concat(segments.Select(segment => "/" + segment));
    }
}
