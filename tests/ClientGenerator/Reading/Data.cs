using System.Globalization;
using CsCheck;
using OpenApi.Documents.Nodes;

namespace OpenApi.ClientGenerator.Tests.Reading;

/// <summary>A value in JSON's data model, apart from any text.</summary>
internal abstract record Data
{
    public sealed record Scalar(NodeKind Kind, string Text) : Data;

    public sealed record List(Data[] Items) : Data;

    public sealed record Map(KeyValuePair<string, Data>[] Members) : Data;

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char['a', 'z'], 0, 8],
        Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\u00A1', '\u07FF'], Gen.Char['\u3040', '\u30FF']), 0, 60],
        Gen.OneOf(
            Gen.Const("null"),
            Gen.Const("true"),
            Gen.Const("12"),
            Gen.Const("0x1F"),
            Gen.Const("- a"),
            Gen.Const("a: b"),
            Gen.Const("a #b"),
            Gen.Const("<<"),
            Gen.Const("*a"),
            Gen.Const("line\nfeed\r\n\ttab\0nul\u0085\u2028\u2029\uFEFF"),
            Gen.Const("😀 surrogates 👩‍👩‍👧"),
            Gen.Const("quote\" and ' and \\ and /"),
            Gen.Const("~1~0/%20")
        )
    );

    private static readonly Gen<Data> AnyScalar = Gen.OneOf(
        AnyText.Select(Data (text) => new Scalar(NodeKind.String, text)),
        Gen.Long.Select(Data (number) => new Scalar(NodeKind.Number, number.ToString(CultureInfo.InvariantCulture))),
        Gen.OneOf(Gen.Const("-0"), Gen.Const("1.50"), Gen.Const("1E400"), Gen.Const("2e-7"))
            .Select(Data (number) => new Scalar(NodeKind.Number, number)),
        Gen.Bool.Select(Data (value) => new Scalar(NodeKind.Boolean, value ? "true" : "false")),
        Gen.Const((Data)new Scalar(NodeKind.Null, "null"))
    );

    /// <summary>Values of every kind and shape.</summary>
    public static readonly Gen<Data> Any = Gen.Recursive<Data>(
        (depth, inner) =>
            depth >= 4
                ? AnyScalar
                : Gen.Frequency(
                    (2, AnyScalar),
                    (1, inner.Array[0, 4].Select(Data (items) => new List(items))),
                    (
                        3,
                        Gen.Select(AnyText, inner)
                            .Array[0, 12]
                            .Select(
                                Data (members) =>
                                    new Map([
                                        .. members
                                            .DistinctBy(member => member.Item1)
                                            .Select(member => KeyValuePair.Create(member.Item1, member.Item2)),
                                    ])
                            )
                    )
                )
    );

    /// <summary>What a node holds.</summary>
    public static Data Of(Node node) =>
        node switch
        {
            ObjectNode map => new Map([
                .. map.Members.Select(member => KeyValuePair.Create(member.Name, Of(member.Value))),
            ]),
            ArrayNode list => new List([.. list.Items.Select(Of)]),
            ScalarNode scalar => new Scalar(scalar.Kind, scalar.Text),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    /// <summary>The value in one line, for comparison.</summary>
    public sealed override string ToString() =>
        this switch
        {
            Map map => "{"
                + string.Join(',', map.Members.Select(member => $"{Quote(member.Key)}:{member.Value}"))
                + "}",
            List list => "[" + string.Join(',', list.Items.Select(item => item.ToString())) + "]",
            Scalar { Kind: NodeKind.String } text => Quote(text.Text),
            Scalar other => other.Text,
            _ => "",
        };

    /// <summary>A text as a JSON string; everything but letters, digits and harmless signs is escaped.</summary>
    public static string Quote(string text) =>
        "\"" + string.Concat(text.Select(c => IsHarmless(c) ? c.ToString() : $"\\u{(int)c:x4}")) + "\"";

    private static bool IsHarmless(char c) =>
        char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or ':' or '#' or '-' or '{' or '[' or '/' or '\'';
}
