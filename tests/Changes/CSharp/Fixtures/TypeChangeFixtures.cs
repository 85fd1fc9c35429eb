namespace OpenApi.Changes.Tests.CSharp.Fixtures;

/// <summary>Fixtures of types that change, as the product of where a type stands and how it changes.</summary>
internal static class TypeChangeFixtures
{
    private const string Text = "{ type: string }";
    private const string Done = "responses: { '204': { description: done } }";

    private const string Schemas =
        "Animal: { type: object, properties: { age: { type: integer } } }\n"
        + "Cat: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { lives: { type: integer } } }] }\n"
        + "Dog: { type: object, properties: { tail: { type: boolean } } }\n"
        + "Colour: { type: string, enum: [red, green] }\n"
        + "Either: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }\n";

    private static readonly string[] Scalars = ["widened", "retyped"];
    private static readonly string[] Flat = [.. Scalars, "became-list", "enum-became-text"];

    public static IEnumerable<RuleFixture> All =>
        from place in Places
        from kind in Kinds
        where place.Kinds is null || place.Kinds.Contains(kind.Id)
        select new RuleFixture(
            place.Id + "-" + kind.Id,
            FixtureDocument.Of(place.Paths(kind.Old) + Kept, place.Schemas(kind.Old)),
            FixtureDocument.Of(place.Paths(kind.New) + Kept, place.Schemas(kind.New))
        );

    private static string Kept => FixtureDocument.Keeping("Animal", "Cat", "Dog", "Colour", "Either");

    private static IEnumerable<(string Id, string Old, string New)> Kinds =>
        [
            ("widened", "{ type: integer, format: int32 }", "{ type: integer, format: int64 }"),
            ("generalized", FixtureDocument.Ref("Cat"), FixtureDocument.Ref("Animal")),
            ("became-list", Text, "{ type: array, items: { type: string } }"),
            ("enum-became-text", FixtureDocument.Ref("Colour"), Text),
            ("became-composed", FixtureDocument.Ref("Cat"), FixtureDocument.Ref("Either")),
            ("became-untyped", Text, "{}"),
            ("retyped", Text, "{ type: boolean }"),
        ];

    private static IEnumerable<PlaceRow> Places =>
        [
            new(
                "property",
                _ => FixtureDocument.Keeping("Holder").Replace("keep", "hold", StringComparison.Ordinal),
                Holder
            ),
            new(
                "read-only-property",
                _ => FixtureDocument.Keeping("Holder").Replace("keep", "hold", StringComparison.Ordinal),
                type => Holder(ReadOnly(type))
            ),
            new(
                "result",
                type =>
                    $"/a:\n  get:\n    responses:\n      §'200': {{ description: ok, content: {{ application/json: {{ schema: {type} }} }} }}\n"
            ),
            new(
                "body",
                type =>
                    $"/a:\n  put:\n    §requestBody: {{ content: {{ application/json: {{ schema: {type} }} }} }}\n    {Done}\n"
            ),
            new("query-parameter", type => Parameter("/a", "query", type), Kinds: Flat),
            new("indexer", type => Parameter("/a/{p}", "path", type), Kinds: Scalars),
            new("path-argument", type => Parameter("/a/x{p}", "path", type), Kinds: Scalars),
        ];

    /// <summary>Beside a reference nothing counts in 3.0, so it is wrapped.</summary>
    private static string ReadOnly(string type) =>
        type.Contains("$ref", StringComparison.Ordinal) ? $"{{ readOnly: true, allOf: [{type}] }}"
        : type is "{}" ? "{ readOnly: true }"
        : type.Insert(1, " readOnly: true,");

    private static string Holder(string type) =>
        Schemas + $"Holder: {{ type: object, properties: {{ §value: {type} }} }}\n";

    private static string Parameter(string path, string location, string type) =>
        $"{path}:\n  get:\n    parameters:\n    - §{{ name: p, in: {location}, required: true, schema: {type} }}\n    {Done}\n";

    private sealed record PlaceRow(
        string Id,
        Func<string, string> Paths,
        Func<string, string>? HolderSchemas = null,
        string[]? Kinds = null
    )
    {
        public string Schemas(string type) => HolderSchemas?.Invoke(type) ?? TypeChangeFixtures.Schemas;
    }
}
