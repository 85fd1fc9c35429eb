using System.Globalization;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>Compares values as RFC 9535, section 2.3.5.2.2 has it; null stands for nothing.</summary>
internal static class ValueComparison
{
    public static bool AreEqual(Node? left, Node? right, StepBudget budget)
    {
        budget.Step((left as ScalarNode)?.Text ?? "");
        return (left, right) switch
        {
            (null, null) => true,
            (ObjectNode a, ObjectNode b) => a.Members.Count == b.Members.Count
                && a.Members.All(member => b.Find(member.Name) is { } other && AreEqual(member.Value, other, budget)),
            (ArrayNode a, ArrayNode b) => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items, (item, other) => AreEqual(item, other, budget)).All(same => same),
            (ScalarNode a, ScalarNode b) when a.Kind == b.Kind => a.Kind is NodeKind.Number
                ? CompareNumbers(a.Text, b.Text) == 0
                : a.Text == b.Text,
            _ => false,
        };
    }

    public static bool IsLess(Node? left, Node? right) =>
        (left, right) switch
        {
            (ScalarNode { Kind: NodeKind.Number } a, ScalarNode { Kind: NodeKind.Number } b) => CompareNumbers(
                a.Text,
                b.Text
            ) < 0,
            (ScalarNode { Kind: NodeKind.String } a, ScalarNode { Kind: NodeKind.String } b) => CompareTexts(
                a.Text,
                b.Text
            ) < 0,
            _ => false,
        };

    private static int CompareNumbers(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var exactLeft)
        && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var exactRight)
            ? exactLeft.CompareTo(exactRight)
            : ToDouble(left).CompareTo(ToDouble(right));

    /// <summary>A number beyond the range reads as infinite; .NET Framework, where a compiler may run, refuses it instead.</summary>
    private static double ToDouble(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : number[0] == '-' ? double.NegativeInfinity
        : double.PositiveInfinity;

    /// <summary>By Unicode scalar values: a surrogate counts for more than any other UTF-16 unit.</summary>
    private static int CompareTexts(string left, string right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
            {
                return char.IsSurrogate(left[i]) == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i])
                    : char.IsSurrogate(left[i]) ? 1
                    : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
