namespace OpenApi.Lint.Tests.Fixtures;

internal static class ValueFixtures
{
    public static Fixture[] All =>
        [
            new(
                "OAL0101",
                Fixture.Schema("{ type: object, properties: { age: { type: integer } }, example: { age: §old } }"),
                Fixture.Schema("{ type: object, properties: { age: { type: integer } }, example: { age: 3 } }")
            ),
            new(
                "OAL0101",
                Fixture.Responses(
                    "'200': { description: d, content: { application/json: { schema: { type: array, items: { type: string } }, examples: { one: { value: [a, §2] } } } } }"
                ),
                Fixture.Responses(
                    "'200': { description: d, content: { application/json: { schema: { type: array, items: { type: string } }, examples: { one: { value: [a, b] } } } } }"
                )
            ),
            new(
                "OAL0101",
                Fixture.Parameter(
                    "{ name: size, in: query, description: d, schema: { maximum: 5, type: integer }, example: §6 }"
                ),
                Fixture.Parameter(
                    "{ name: size, in: query, description: d, schema: { maximum: 5, type: integer }, example: 5 }"
                )
            ),
            new(
                "OAL0101",
                Fixture.Responses(
                    "'204': { description: d, headers: { X-Rest: { schema: { type: integer }, example: §many } } }"
                ),
                Fixture.Responses(
                    "'204': { description: d, headers: { X-Rest: { schema: { type: integer }, example: 5 } } }"
                )
            ),
            new(
                "OAL0101",
                Fixture.Responses(
                    "'200': { description: d, content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: string }, secret: { type: string, writeOnly: true } } }, example: §{ name: n } } } }"
                ),
                Fixture.Responses(
                    "'200': { description: d, content: { application/xml: { schema: { type: object, required: [id], properties: { id: { type: string } } }, example: '<pet><id>1</id></pet>' } } }"
                )
            ),
            new(
                "OAL0101",
                Envelope("{ code: 1, data: {} }", "{ code: §none, data: {} }"),
                Envelope("{ code: 0, data: { id: a } }", "{ code: 1, data: {} }")
            ),
            new(
                "OAL0102",
                Fixture.Schema("{ type: string, enum: [asc, desc], default: §up }"),
                Fixture.Schema("{ type: string, enum: [asc, desc], default: asc }"),
                "OAC2014"
            ),
            new(
                "OAL0103",
                Fixture.Schema("{ type: integer, format: int32, example: §4294967296 }"),
                Fixture.Schema("{ type: integer, format: int64, example: 4294967296 }")
            ),
            new(
                "OAL0103",
                Fixture.Schema("{ type: integer, format: int32, maximum: §2147483648 }"),
                Fixture.Schema("{ type: integer, format: int32, maximum: 2147483647 }")
            ),
            new(
                "OAL0104",
                Fixture.Parameter(
                    "{ name: size, in: query, description: d, schema: { type: integer }, §example: 1, examples: { two: { value: 2 } } }"
                ),
                Fixture.Parameter(
                    "{ name: size, in: query, description: d, schema: { type: integer }, examples: { two: { value: 2 } } }"
                )
            ),
            new(
                "OAL0105",
                Fixture.Schema("{ type: string, enum: [inProgress, §in_progress] }"),
                Fixture.Schema("{ type: string, enum: [name, -name, '1.1', '2.1'] }"),
                "OAC2003"
            ),
            new(
                "OAL0106",
                Fixture.Schema("{ type: string, enum: [a, §1] }"),
                Fixture.Schema("{ type: string, enum: [a, '1'] }")
            ),
            new(
                "OAL0107",
                Fixture.Schema("{ type: string, minLength: §5, maxLength: 4 }"),
                Fixture.Schema("{ type: string, minLength: 5, maxLength: 5 }")
            ),
            new(
                "OAL0108",
                Fixture.Schema("{ type: string, pattern: §'[a-' }"),
                Fixture.Schema(@"{ type: string, pattern: '^(?=a)\d+[a-z]$' }")
            ),
        ];

    private static string Envelope(string first, string second) =>
        "x-error-envelope: { code: /code, success: 0 }\nx-error-codes: [{ code: 1 }]\n"
        + Fixture.Responses(
            "'200': { description: d, content: { application/json: { schema: { type: object, properties: { code: { type: integer }, data: { type: object, required: [id], properties: { id: { type: string } } } } }, examples: { first: { value: "
                + first
                + " }, second: { value: "
                + second
                + " } } } } }"
        );
}
