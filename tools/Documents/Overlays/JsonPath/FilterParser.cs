using System.Collections.Immutable;
using OpenApi.Documents.Nodes;

namespace OpenApi.Documents.Overlays.JsonPath;

/// <summary>Reads the expressions of filters and checks that their types fit (RFC 9535, sections 2.3.5 and 2.4.3).</summary>
/// <param name="cursor">Where the expression begins.</param>
/// <param name="segments">Reads the segments of a query within the expression.</param>
internal sealed class FilterParser(QueryCursor cursor, Func<ImmutableArray<Segment>> segments)
{
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    /// <summary>Reads an expression.</summary>
    /// <exception cref="JsonPathException">It is none.</exception>
    public LogicalExpression Parse() =>
        cursor.Nested(() => List("||", () => List("&&", Basic, all => new AllOf(all)), any => new AnyOf(any)));

    private LogicalExpression List(
        string word,
        Func<LogicalExpression> term,
        Func<ImmutableArray<LogicalExpression>, LogicalExpression> combine
    )
    {
        var terms = ImmutableArray.Create(term());
        while (TakeOperator(word))
        {
            cursor.SkipSpaces();
            terms = terms.Add(term());
        }

        return terms is [var only] ? only : combine(terms);
    }

    private LogicalExpression Basic()
    {
        if (cursor.Take("!"))
        {
            cursor.SkipSpaces();
            return new Not(cursor.Current == '(' ? Parenthesized() : Test(Operand()));
        }

        if (cursor.Current == '(')
        {
            return Parenthesized();
        }

        var left = Operand();
        return Array.Find(Operators, TakeOperator) is { } found ? Compare(left, found) : Test(left);
    }

    private LogicalExpression Parenthesized()
    {
        cursor.Require("(");
        cursor.SkipSpaces();
        var inner = Parse();
        cursor.SkipSpaces();
        cursor.Require(")");
        return inner;
    }

    private Comparison Compare(Term left, string comparison)
    {
        var leftValue = Value(left);
        cursor.SkipSpaces();
        return new Comparison(leftValue, comparison, Value(Operand()));
    }

    private static LogicalExpression Test(Term term) =>
        term switch
        {
            { Logical: { } logical } => logical,
            { Query: { } query } => new Exists(query),
            _ => throw new JsonPathException("a value alone is no condition; compare it with another", term.Offset),
        };

    private static ValueExpression Value(Term term) =>
        term switch
        {
            { Value: { } value } => value,
            { Query: { IsSingular: true } query } => new ValueExpression.Only(query),
            { Query: not null } => throw new JsonPathException(
                "a query that may select several values cannot be a value; use count(…) or value(…)",
                term.Offset
            ),
            _ => throw new JsonPathException("match(…) and search(…) are conditions, not values", term.Offset),
        };

    private Term Operand()
    {
        var start = cursor.Offset;
        if (cursor.Take("@"))
        {
            return new Term(start) { Query = new RelativeQuery(IsFromRoot: false, segments()) };
        }

        if (cursor.Take("$"))
        {
            return new Term(start) { Query = new RelativeQuery(IsFromRoot: true, segments()) };
        }

        if (cursor.TakeFunctionName() is { } function)
        {
            return Call(function, start);
        }

        return Literal() is { } literal
            ? new Term(start) { Value = literal }
            : throw cursor.Fault("'@', '$', a function, a number, a quoted text, true, false or null is expected here");
    }

    private ValueExpression.Literal? Literal() =>
        cursor.TakeText() is { } text ? new(NodeKind.String, text)
        : cursor.TakeNumber() is { } number ? new(NodeKind.Number, number)
        : cursor.Take("true") ? new(NodeKind.Boolean, "true")
        : cursor.Take("false") ? new(NodeKind.Boolean, "false")
        : cursor.Take("null") ? new ValueExpression.Literal(NodeKind.Null, "null")
        : null;

    private Term Call(string function, int start)
    {
        var arguments = cursor.Nested(Arguments);
        return (function, arguments) switch
        {
            ("length", [var value]) => new Term(start) { Value = new ValueExpression.Length(Value(value)) },
            ("count", [{ Query: { } query }]) => new Term(start) { Value = new ValueExpression.Count(query) },
            ("value", [{ Query: { } query }]) => new Term(start) { Value = new ValueExpression.Only(query) },
            ("match" or "search", [var text, var pattern]) => new Term(start)
            {
                Logical = new PatternTest(Value(text), Value(pattern), IsWhole: function == "match"),
            },
            ("length", _) => throw new JsonPathException("length(…) takes one value", start),
            ("count" or "value", _) => throw new JsonPathException($"{function}(…) takes one query", start),
            ("match" or "search", _) => throw new JsonPathException(
                $"{function}(…) takes a text and an expression",
                start
            ),
            _ => throw new JsonPathException(
                $"there is no function '{function}'; there are length, count, match, search and value",
                start
            ),
        };
    }

    private List<Term> Arguments()
    {
        var arguments = new List<Term>();
        cursor.SkipSpaces();
        if (cursor.Take(")"))
        {
            return arguments;
        }

        do
        {
            cursor.SkipSpaces();
            arguments.Add(Operand());
            cursor.SkipSpaces();
        } while (cursor.Take(","));

        cursor.Require(")");
        return arguments;
    }

    /// <summary>Takes an operator and the spaces before it; nothing when another word comes next.</summary>
    private bool TakeOperator(string word)
    {
        var start = cursor.Offset;
        cursor.SkipSpaces();
        if (cursor.Take(word))
        {
            return true;
        }

        cursor.GoTo(start);
        return false;
    }

    /// <summary>A part of an expression before it is known what it is used for; one of the three is not null.</summary>
    private sealed record Term(int Offset)
    {
        public ValueExpression? Value { get; init; }

        public RelativeQuery? Query { get; init; }

        public LogicalExpression? Logical { get; init; }
    }
}
