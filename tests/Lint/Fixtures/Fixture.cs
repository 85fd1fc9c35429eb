using OpenApi.Documents;
using OpenApi.Documents.Nodes;

namespace OpenApi.Lint.Tests.Fixtures;

/// <summary>
/// A document that breaks one rule and nothing else, and its neighbour that breaks none. The sign § stands before the place of
/// the finding.
/// </summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Bad">The fragment that breaks it.</param>
/// <param name="Good">The nearest fragment that does not.</param>
/// <param name="Companions">What the generator cannot help to say as well.</param>
public sealed record Fixture(string Rule, string Bad, string Good, params string[] Companions)
{
    private const char Mark = '§';

    /// <summary>All fixtures.</summary>
    public static IReadOnlyList<Fixture> All { get; } =
    [
        .. ValueFixtures.All,
        .. PathFixtures.All,
        .. SecurityFixtures.All,
        .. AnswerFixtures.All,
        .. SchemaFixtures.All,
        .. TextFixtures.All,
    ];

    /// <summary>The document that breaks the rule.</summary>
    public ReadResult BadDocument => Read(Bad);

    /// <summary>The document that does not.</summary>
    public ReadResult GoodDocument => Read(Good);

    /// <summary>What stands at the place of the finding, where that is not in the fragment.</summary>
    public string? PlaceOfBase { get; init; }

    /// <summary>The line and column of the sign, counted from one.</summary>
    public (int Line, int Column) Place
    {
        get
        {
            var document = BaseDocument.With(Bad);
            var offset = document.IndexOf(PlaceOfBase ?? Mark.ToString(), StringComparison.Ordinal);
            var position = new SourceFile("", document).LocationAt(offset);
            return (position.Line, position.Column);
        }
    }

    /// <summary>A fragment that gives the schema of a property.</summary>
    public static string Schema(string schema) => "schemas:\n  Field: " + schema;

    /// <summary>A fragment that gives an operation a parameter.</summary>
    public static string Parameter(string parameter) =>
        "paths:\n  /things:\n    get:\n      <op things>\n      parameters:\n        - " + parameter;

    /// <summary>A fragment that gives an operation responses.</summary>
    public static string Responses(string responses, string method = "get") =>
        $"paths:\n  /things:\n    {method}:\n      operationId: things\n      summary: Does things.\n      responses:\n        default: {{ description: Failed. }}\n        {responses}";

    /// <inheritdoc/>
    public override string ToString() => Rule;

    private static ReadResult Read(string fragment) =>
        DocumentReader.Read(
            "given.yaml",
            BaseDocument.With(fragment).Replace(Mark.ToString(), "", StringComparison.Ordinal),
            ReadOptions.Default,
            CancellationToken.None
        );
}
