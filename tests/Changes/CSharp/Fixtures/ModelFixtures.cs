namespace OpenApi.Changes.Tests.CSharp.Fixtures;

/// <summary>Fixtures of models and their properties.</summary>
internal static class ModelFixtures
{
    private const string Animal = "Animal: { type: object, properties: { age: { type: integer } } }\n";
    private const string Mammal = "Mammal: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object }] }\n";
    private const string Machine = "Machine: { type: object, properties: { power: { type: integer } } }\n";
    private const string Dog = "Dog: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object }] }\n";
    private const string Wolf = "Wolf: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object }] }\n";

    public static IEnumerable<RuleFixture> All => Models.Concat(Bases).Concat(Shapes).Concat(Properties);

    private static IEnumerable<RuleFixture> Models =>
        [
            new(
                "model-removed",
                Keeping(
                    "Pet: { type: object, properties: { tail: { $ref: '#/components/schemas/Tail' } } }\n§Tail: { type: object }\n"
                ),
                Keeping("Pet: { type: object }\n§Tail: { type: object }\n"),
                "property-removed"
            ),
            new(
                "model-renamed",
                Giving("Pet", "§Pet: { type: object, properties: { name: { type: string } } }\n"),
                Giving("Beast", "§Beast: { type: object, properties: { name: { type: string } } }\n")
            ),
            new(
                "model-moved",
                Dotted("a", "type: object, properties: { name: { type: string } }"),
                Dotted("b", "type: object, properties: { name: { type: string } }")
            ),
            new(
                "model-became-enum",
                Keeping("§Pet: { type: object }\n"),
                Keeping("§Pet: { type: string, enum: [cat] }\n"),
                "property-retyped"
            ),
            new(
                "model-became-error",
                FixtureDocument.Of(FixtureDocument.Keeping("Failure"), "§Failure: { type: object }\n"),
                FixtureDocument.Of(
                    FixtureDocument.Keeping("Failure").TrimEnd()[..^2]
                        + $", default: {{ description: failed, content: {{ application/json: {{ schema: {FixtureDocument.Ref("Failure")} }} }} }} }}\n",
                    "§Failure: { type: object }\n"
                ),
                "error-type-added"
            ),
            new(
                "model-deprecated",
                Keeping("§Pet: { type: object }\n"),
                Keeping("§Pet: { type: object, deprecated: true }\n")
            ),
            new(
                "error-message-changed",
                Failing(
                    "§Failure: { type: object, properties: { message: { type: string }, hint: { type: string } } }\n"
                ),
                Failing(
                    "§Failure: { type: object, properties: { message: { type: string }, hint: { type: string, x-ms-primary-error-message: true } } }\n"
                )
            ),
        ];

    private static IEnumerable<RuleFixture> Bases =>
        [
            new(
                "base-added",
                Hierarchy("§Pet: { type: object }\n"),
                Hierarchy("§Pet: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object }] }\n")
            ),
            new(
                "base-inserted",
                Hierarchy("§Pet: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object }] }\n"),
                Hierarchy("§Pet: { allOf: [{ $ref: '#/components/schemas/Mammal' }, { type: object }] }\n")
            ),
            new(
                "base-replaced",
                Hierarchy("§Pet: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object }] }\n"),
                Hierarchy("§Pet: { allOf: [{ $ref: '#/components/schemas/Machine' }, { type: object }] }\n")
            ),
            new(
                "discriminator-case-added",
                Discriminated("dog: '#/components/schemas/Dog'")
                    .Replace("mapping", "§mapping", StringComparison.Ordinal),
                Discriminated("dog: '#/components/schemas/Dog', §wolf: '#/components/schemas/Wolf'")
            ),
            new(
                "discriminator-case-changed",
                Discriminated("§dog: '#/components/schemas/Dog'"),
                Discriminated("§dog: '#/components/schemas/Wolf'")
            ),
        ];

    private static IEnumerable<RuleFixture> Shapes =>
        [
            new(
                "additional-data-added",
                Keeping("§Pet: { type: object, properties: { a: { type: string } }, additionalProperties: false }\n"),
                Keeping("§Pet: { type: object, properties: { a: { type: string } } }\n")
            ),
            new(
                "model-became-composed",
                Composed("§Pet: { type: object, additionalProperties: false }\n"),
                Composed(
                    "§Pet: { oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Wolf' }] }\n"
                ),
                "property-added"
            ),
            new(
                "composition-changed",
                Composed(
                    "§Pet: { oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Wolf' }] }\n"
                ),
                Composed(
                    "§Pet: { anyOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Wolf' }] }\n"
                )
            ),
        ];

    private static IEnumerable<RuleFixture> Properties =>
        [
            new("property-removed", Pet("a: { type: string }, §b: { type: string }"), Pet("a: { type: string }", "§")),
            new("property-renamed", Pet("§user_name: { type: string }"), Pet("§username: { type: string }")),
            new(
                "property-taken-by-exception",
                Sourced(""),
                Sourced(
                    $", default: {{ description: failed, content: {{ application/json: {{ schema: {FixtureDocument.Ref("Pet")} }} }} }}"
                ),
                "model-became-error",
                "error-type-added"
            ),
            new("property-wire-name-changed", Pet("§user-name: { type: string }"), Pet("§user.name: { type: string }")),
            new("property-became-read-only", Pet("§a: { type: string }"), Pet("§a: { type: string, readOnly: true }")),
            new(
                "property-moved-to-base",
                Keeping(
                    "Animal: { type: object }\nPet: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { §a: { type: string } } }] }\n"
                ),
                Keeping(
                    "Animal: { type: object, properties: { §a: { type: string } } }\nPet: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object }] }\n"
                )
            ),
            new("default-added", Pet("§a: { type: string }"), Pet("§a: { type: string, default: x }")),
            new("default-changed", Pet("§a: { type: string, default: x }"), Pet("§a: { type: string, default: y }")),
            new("property-deprecated", Pet("§a: { type: string }"), Pet("§a: { type: string, deprecated: true }")),
        ];

    private static string Giving(string component, string schemas) =>
        FixtureDocument.Of("/a:\n  get:\n    " + FixtureDocument.Giving(FixtureDocument.Ref(component)), schemas);

    private static string Keeping(string schemas) => FixtureDocument.Of(FixtureDocument.Keeping("Pet"), schemas);

    private static string Failing(string schemas) => FixtureDocument.Of(FixtureDocument.Failing("Failure"), schemas);

    private static string Pet(string properties, string mark = "") =>
        Keeping($"{mark}Pet: {{ type: object, properties: {{ {properties} }} }}\n");

    private static string Sourced(string failed) =>
        FixtureDocument.Of(
            FixtureDocument.Keeping("Pet").TrimEnd()[..^2] + failed + " }\n",
            "Pet: { type: object, properties: { §source: { type: string } } }\n"
        );

    private static string Hierarchy(string pet) =>
        FixtureDocument.Of(FixtureDocument.Keeping("Pet", "Mammal", "Machine"), Animal + Mammal + Machine + pet);

    private static string Discriminated(string mapping) =>
        FixtureDocument.Of(
            FixtureDocument.Keeping("Animal", "Dog", "Wolf"),
            $"Animal: {{ type: object, discriminator: {{ propertyName: kind, mapping: {{ {mapping} }} }}, properties: {{ kind: {{ type: string }} }} }}\n"
                + Dog
                + Wolf
        );

    private static string Composed(string pet) =>
        FixtureDocument.Of(FixtureDocument.Keeping("Pet", "Dog", "Wolf"), Animal + Dog + Wolf + pet);

    private static string Dotted(string space, string pet) =>
        FixtureDocument.Of(
            $"/a:\n  get:\n    {FixtureDocument.Giving($"{{ type: object, properties: {{ pet: {FixtureDocument.Ref(space + ".Pet")}, dog: {FixtureDocument.Ref("b.Dog")}, cat: {FixtureDocument.Ref("c.Cat")} }} }}")}",
            $"b.Dog: {{ type: object }}\nc.Cat: {{ type: object }}\n§{space}.Pet: {{ {pet} }}\n"
        );
}
