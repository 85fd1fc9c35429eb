using System.Collections.Immutable;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>What a filter asks about a value (RFC 9535, section 2.3.5).</summary>
internal abstract record LogicalExpression
{
    public abstract bool IsTrue(Match current, QueryRun query);
}

/// <summary><c>a || b</c></summary>
internal sealed record AnyOf(ImmutableArray<LogicalExpression> Terms) : LogicalExpression
{
    public override bool IsTrue(Match current, QueryRun query) => Terms.Any(term => term.IsTrue(current, query));
}

/// <summary><c>a &amp;&amp; b</c></summary>
internal sealed record AllOf(ImmutableArray<LogicalExpression> Terms) : LogicalExpression
{
    public override bool IsTrue(Match current, QueryRun query) => Terms.All(term => term.IsTrue(current, query));
}

/// <summary><c>!a</c></summary>
internal sealed record Not(LogicalExpression Term) : LogicalExpression
{
    public override bool IsTrue(Match current, QueryRun query) => !Term.IsTrue(current, query);
}

/// <summary><c>@.a</c>: whether the query selects anything.</summary>
internal sealed record Exists(RelativeQuery Query) : LogicalExpression
{
    public override bool IsTrue(Match current, QueryRun query) => Query.Select(current, query).Count > 0;
}

/// <summary><c>match(…)</c> or <c>search(…)</c>.</summary>
internal sealed record PatternTest(ValueExpression Text, ValueExpression Pattern, bool IsWhole) : LogicalExpression
{
    public override bool IsTrue(Match current, QueryRun query)
    {
        if (
            Text.Evaluate(current, query)?.AsString is not { } text
            || Pattern.Evaluate(current, query)?.AsString is not { } pattern
        )
        {
            return false;
        }

        query.Budget.Step(text);
        return InteroperableRegex.IsMatch(pattern, text, IsWhole);
    }
}

/// <summary><c>a == b</c> and its kin.</summary>
internal sealed record Comparison(ValueExpression Left, string Operator, ValueExpression Right) : LogicalExpression
{
    public override bool IsTrue(Match current, QueryRun query)
    {
        var left = Left.Evaluate(current, query);
        var right = Right.Evaluate(current, query);
        return Operator switch
        {
            "==" => ValueComparison.AreEqual(left, right, query.Budget),
            "!=" => !ValueComparison.AreEqual(left, right, query.Budget),
            "<" => ValueComparison.IsLess(left, right),
            ">" => ValueComparison.IsLess(right, left),
            "<=" => ValueComparison.IsLess(left, right) || ValueComparison.AreEqual(left, right, query.Budget),
            _ => ValueComparison.IsLess(right, left) || ValueComparison.AreEqual(left, right, query.Budget),
        };
    }
}
