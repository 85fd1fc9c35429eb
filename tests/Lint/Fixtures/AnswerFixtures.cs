namespace OpenApi.Lint.Tests.Fixtures;

internal static class AnswerFixtures
{
    private const string Envelope =
        "application/json: { schema: { type: object, properties: { code: { type: integer }, message: { type: string } } } }";

    public static Fixture[] All =>
        [
            new(
                "OAL0401",
                Fixture.Responses("§'200': { description: d }"),
                Fixture.Responses("'204': { description: d }")
            ),
            new(
                "OAL0401",
                Fixture.Responses("§'201': { description: Returns the new pet. }", "post"),
                Fixture.Responses("'201': { description: Made. }", "post")
            ),
            new(
                "OAL0402",
                Fixture.Responses(
                    "§'204': { description: d, content: { application/json: { schema: { type: string } } } }"
                ),
                Fixture.Responses(
                    "'200': { description: d, content: { application/json: { schema: { type: string } } } }"
                )
            ),
            new(
                "OAL0403",
                Fixture.Responses("§'2xx': { description: d }"),
                Fixture.Responses("'2XX': { description: d }")
            ),
            new(
                "OAL0404",
                "paths:\n  /things:\n    §get: { operationId: things, summary: s, responses: { '400': { description: d } } }",
                "paths:\n  /things:\n    get: { operationId: things, summary: s, responses: { '302': { description: d }, '400': { description: d } } }"
            ),
            new(
                "OAL0405",
                "paths:\n  /things:\n    §get: { operationId: things, summary: s, responses: { '204': { description: d } } }",
                "paths:\n  /things:\n    get: { operationId: things, summary: s, responses: { '204': { description: d }, '404': { description: d } } }"
            ),
            new(
                "OAL0406",
                Fixture.Responses(
                    "'200': { description: d, content: { §'application/json;': { schema: { type: string } } } }"
                ),
                Fixture.Responses(
                    "'200': { description: d, content: { 'application/json; v=\"1\"': { schema: { type: string } } } }"
                )
            ),
            new(
                "OAL0407",
                Fixture.Responses(
                    "'200': { description: d, content: { text/plain: { schema: { type: string } }, §'Text/plain; charset=utf-8': { schema: { type: string } } } }"
                ),
                Fixture.Responses(
                    "'200': { description: d, content: { text/plain: { schema: { type: string } }, 'text/plain; charset=utf-16': { schema: { type: string } } } }"
                )
            ),
            new(
                "OAL0408",
                Fixture.Responses(
                    "'200': { description: d, content: { §application/pets: { schema: { type: object, properties: { a: { type: string } } } } } }"
                ),
                Fixture.Responses(
                    "'200': { description: d, content: { application/pets+json: { schema: { type: object, properties: { a: { type: string } } } } } }"
                )
            ),
            new(
                "OAL0409",
                Fixture.Responses($"'200': {{ description: d, content: {{ §{Envelope} }} }}"),
                Fixture.Responses(
                    $"'400': {{ description: d, content: {{ {Envelope} }} }}\n        '204': {{ description: d }}"
                )
            ),
            new(
                "OAL0410",
                "paths:\n  /things:\n    §get:\n      <op things>\n      x-error-envelope: { code: /code, success: 0 }",
                "paths:\n  /things:\n    get:\n      <op things>\n      x-error-envelope: { code: /code, success: 0 }\n      x-error-codes: [1]"
            ),
            new(
                "OAL0411",
                "x-error-codes: [{ code: 1 }, { code: 2 }, { code: §1 }]",
                "x-error-codes: [{ code: 1, status: 400 }, { code: 1, status: 404 }]"
            ),
        ];
}
