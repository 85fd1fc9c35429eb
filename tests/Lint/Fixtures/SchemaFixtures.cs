namespace OpenApi.Lint.Tests.Fixtures;

internal static class SchemaFixtures
{
    public static Fixture[] All =>
        [
            new(
                "OAL0501",
                "schemas:\n  §Left: { type: string }",
                "schemas:\n  Field: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }\n  Cat: { allOf: [{ $ref: '#/components/schemas/Field' }, { type: object, properties: { a: { type: string } } }] }"
            ),
            new(
                "OAL0501",
                "components:\n  securitySchemes:\n    §Key: { type: http, scheme: basic }\nsecurity: []",
                "components:\n  securitySchemes:\n    Key: { type: http, scheme: basic }\nsecurity: [{ Key: [] }]"
            ),
            new("OAL0502", Fixture.Schema("{ type: §array }"), Fixture.Schema("{ type: array, items: {} }")),
            new("OAL0503", Fixture.Schema("{ type: §date }"), Fixture.Schema("{ type: string, format: date }")),
            new(
                "OAL0504",
                "schemas:\n  Field: { $ref: '#/components/schemas/Other', §maxLength: 3 }\n  Other: { type: string }",
                "schemas:\n  Field: { $ref: '#/components/schemas/Other', description: d }\n  Other: { type: string }"
            ),
            new(
                "OAL0505",
                "openapi: 3.1.0\nschemas:\n  Field: { type: string, §nullable: true }",
                "openapi: 3.1.0\nschemas:\n  Field: { type: [string, 'null'] }"
            ),
            new(
                "OAL0505",
                Fixture.Schema("{ type: string, §const: a }"),
                Fixture.Schema("{ type: string, enum: [a], nullable: true }")
            ),
            new(
                "OAL0506",
                Fixture.Schema("{ type: object, required: [§nme], properties: { name: { type: string } } }"),
                Fixture.Schema("{ type: object, required: [name], properties: { name: { type: string } } }")
            ),
            new(
                "OAL0507",
                Fixture.Schema("{ type: string, readOnly: true, §writeOnly: true }"),
                Fixture.Schema("{ type: string, readOnly: true, writeOnly: false }")
            ),
            new(
                "OAL0508",
                "schemas:\n  Field: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: §{ propertyName: kind } }\n  A: { type: object, properties: { kind: { type: string } } }\n  B: { type: object, properties: { other: { type: string } } }",
                "schemas:\n  Field: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: kind } }\n  A: { type: object, properties: { kind: { type: string } } }\n  B: { allOf: [{ $ref: '#/components/schemas/A' }] }"
            ),
            new(
                "OAL0509",
                "schemas:\n  Field: { $ref: '#/components/schemas/a~1b' }\n  §a/b: { type: string }",
                "schemas:\n  Field: { $ref: '#/components/schemas/a.b-c_1' }\n  a.b-c_1: { type: string }"
            ),
        ];
}
