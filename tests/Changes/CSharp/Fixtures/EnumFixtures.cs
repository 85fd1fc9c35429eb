namespace OpenApi.Changes.Tests.CSharp.Fixtures;

/// <summary>Fixtures of enumerations.</summary>
internal static class EnumFixtures
{
    public static IEnumerable<RuleFixture> All =>
        [
            new(
                "enum-removed",
                Holding(
                    "Holder: { type: object, properties: { colour: { $ref: '#/components/schemas/Colour' } } }\n§Colour: { type: string, enum: [red] }\n"
                ),
                Holding("Holder: { type: object }\n").Replace("schemas:\n", "§schemas:\n", StringComparison.Ordinal),
                "property-removed"
            ),
            new(
                "enum-renamed",
                Holding(
                    "Holder: { type: object, properties: { colour: { $ref: '#/components/schemas/Colour' } } }\n§Colour: { type: string, enum: [red] }\n"
                ),
                Holding(
                    "Holder: { type: object, properties: { colour: { $ref: '#/components/schemas/Paint' } } }\n§Paint: { type: string, enum: [red] }\n"
                )
            ),
            new("enum-moved", Dotted("a"), Dotted("b")),
            new("enum-member-removed", Colour("enum: [red, green, §blue]"), Colour("enum: [red, green]", "§")),
            new(
                "enum-member-renamed",
                Colour("enum: [§r], x-ms-enum: { values: [{ value: r, name: Red }] }"),
                Colour("enum: [§r], x-ms-enum: { values: [{ value: r, name: Rose }] }")
            ),
            new("enum-member-renumbered", Colour("enum: [§red, green]"), Colour("enum: [green, §red]")),
            new("enum-member-wire-value-changed", Colour("enum: [§light-blue]"), Colour("enum: [§light blue]")),
            new(
                "enum-became-flags",
                Colour("enum: [red, green]", "§"),
                Colour("enum: [red, green], x-ms-enum-flags: { isFlags: true }", "§"),
                "enum-member-renumbered"
            ),
            new("enum-underlying-widened", Flags(31), Flags(32), "enum-member-added"),
            new("enum-deprecated", Colour("enum: [red]", "§"), Colour("enum: [red], deprecated: true", "§")),
        ];

    private static string Holding(string schemas) => FixtureDocument.Of(FixtureDocument.Keeping("Holder"), schemas);

    private static string Colour(string keywords, string mark = "") =>
        FixtureDocument.Of(FixtureDocument.Keeping("Colour"), $"{mark}Colour: {{ type: string, {keywords} }}\n");

    private static string Flags(int count) =>
        Colour(
            $"enum: [{string.Join(", ", Enumerable.Range(0, count).Select(number => "f" + number))}], x-ms-enum-flags: {{ isFlags: true }}",
            "§"
        );

    private static string Dotted(string space) =>
        FixtureDocument.Of(
            FixtureDocument
                .Keeping(space + ".Colour", "b.Dog", "c.Cat")
                .Replace(space + ".Colour:", "colour:", StringComparison.Ordinal),
            $"b.Dog: {{ type: object }}\nc.Cat: {{ type: object }}\n§{space}.Colour: {{ type: string, enum: [red] }}\n"
        );
}
