using System.Globalization;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>A part of a filter that stands for one value, or for nothing (null).</summary>
internal abstract record ValueExpression
{
    private static readonly SourceFile Made = new("", "");

    public abstract Node? Evaluate(Match current, QueryRun query);

    protected static Node Number(int value) =>
        new ScalarNode(Made, 0, NodeKind.Number, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A value that is written in the query.</summary>
    internal sealed record Literal(NodeKind Kind, string Text) : ValueExpression
    {
        private readonly ScalarNode node = new(Made, 0, Kind, Text);

        public override Node? Evaluate(Match current, QueryRun query) => node;
    }

    /// <summary><c>length(…)</c>: of a text in Unicode scalar values, of an array or an object; else nothing.</summary>
    internal sealed record Length(ValueExpression Value) : ValueExpression
    {
        public override Node? Evaluate(Match current, QueryRun query) =>
            Value.Evaluate(current, query) switch
            {
                ScalarNode { Kind: NodeKind.String } text => Number(text.Text.Count(c => !char.IsLowSurrogate(c))),
                ArrayNode list => Number(list.Items.Count),
                ObjectNode map => Number(map.Members.Count),
                _ => null,
            };
    }

    /// <summary><c>count(…)</c>: how many values a query selects.</summary>
    internal sealed record Count(RelativeQuery Query) : ValueExpression
    {
        public override Node? Evaluate(Match current, QueryRun query) => Number(Query.Select(current, query).Count);
    }

    /// <summary>The value that a query selects when it is the only one, of a singular query or of <c>value(…)</c>.</summary>
    internal sealed record Only(RelativeQuery Query) : ValueExpression
    {
        public override Node? Evaluate(Match current, QueryRun query) =>
            Query.Select(current, query) is [var only] ? only.Node : null;
    }
}
