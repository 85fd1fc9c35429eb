namespace OpenApi.Lint.Tests.Fixtures;

internal static class PathFixtures
{
    private const string Id = "{ name: id, in: path, required: true, description: d, schema: { type: string } }";
    private const string Key = "{ name: key, in: path, required: true, description: d, schema: { type: string } }";

    public static Fixture[] All =>
        [
            new(
                "OAL0201",
                "paths:\n  /pets/{id}:\n    §get:\n      <op getPet>",
                $"paths:\n  /pets/{{id}}:\n    parameters: [{Id}]\n    get:\n      <op getPet>"
            ),
            new(
                "OAL0202",
                $"paths:\n  /things:\n    get:\n      <op things>\n      parameters: [§{Id}]",
                $"paths:\n  /things/{{id}}:\n    get:\n      <op things>\n      parameters: [{Id}]"
            ),
            new(
                "OAL0203",
                $"paths:\n  /a/{{id}}:\n    parameters: [{Id}]\n    get:\n      <op one>\n  §/a/{{key}}:\n    parameters: [{Key}]\n    post:\n      <op two>",
                $"paths:\n  /a/{{id}}:\n    parameters: [{Id}]\n    get:\n      <op one>\n  /b/{{key}}:\n    parameters: [{Key}]\n    post:\n      <op two>"
            ),
            new(
                "OAL0204",
                $"paths:\n  /{{id}}/cats:\n    parameters: [{Id}]\n    get:\n      <op one>\n  §/mine/{{key}}:\n    parameters: [{Key}]\n    get:\n      <op two>",
                $"paths:\n  /a/{{id}}:\n    parameters: [{Id}]\n    get:\n      <op one>\n  /a/mine:\n    get:\n      <op two>"
            ),
            new(
                "OAL0205",
                "paths:\n  §'/a/{id':\n    get:\n      <op one>",
                "paths:\n  /a/id:\n    get:\n      <op one>"
            ),
            new(
                "OAL0206",
                "paths:\n  §/a?b=c:\n    get:\n      <op one>",
                "paths:\n  /a/b=c:\n    get:\n      <op one>"
            ),
            new(
                "OAL0207",
                "paths:\n  §/pets/:\n    post:\n      <op one>",
                "paths:\n  /cats/:\n    post:\n      <op one>"
            ),
            new(
                "OAL0208",
                "paths:\n  /things:\n    get:\n      <op things>\n      parameters:\n        - { name: a, in: query, description: d, schema: { type: string } }\n        - §{ name: a, in: query, description: d, schema: { type: string } }",
                "paths:\n  /things:\n    get:\n      <op things>\n      parameters:\n        - { name: a, in: query, description: d, schema: { type: string } }\n        - { name: a, in: header, description: d, schema: { type: string } }"
            ),
            new(
                "OAL0209",
                "paths:\n  /a/{id}:\n    parameters:\n      - §{ name: id, in: path, description: d, schema: { type: string } }\n    get:\n      <op one>",
                $"paths:\n  /a/{{id}}:\n    parameters: [{Id}]\n    get:\n      <op one>"
            ),
            new(
                "OAL0210",
                Fixture.Parameter("§{ name: a, in: query, description: d }"),
                Fixture.Parameter(
                    "{ name: a, in: query, description: d, content: { application/json: { schema: {} } } }"
                )
            ),
            new(
                "OAL0211",
                Fixture.Parameter("§{ name: authorization, in: header, description: d, schema: { type: string } }"),
                Fixture.Parameter("{ name: X-Request-Id, in: header, description: d, schema: { type: string } }")
            ),
            new(
                "OAL0212",
                "paths:\n  /things:\n    get:\n      <op things>\n      §requestBody: { content: { text/plain: { schema: { type: string } } } }",
                "paths:\n  /things:\n    post:\n      <op things>\n      requestBody: { content: { text/plain: { schema: { type: string } } } }"
            ),
            new(
                "OAL0213",
                "paths:\n  /things:\n    §put: { summary: s, responses: { default: { description: d } } }",
                "paths:\n  /things:\n    put: { operationId: things, summary: s, responses: { default: { description: d } } }"
            ),
            new(
                "OAL0214",
                "paths:\n  /things:\n    put: { operationId: §listPets, summary: s, responses: { default: { description: d } } }",
                "paths:\n  /things:\n    put: { operationId: listpets, summary: s, responses: { default: { description: d } } }"
            ),
        ];
}
