namespace OpenApi.Lint.Tests.Fixtures;

internal static class TextFixtures
{
    public static Fixture[] All =>
        [
            new(
                "OAL0601",
                "paths:\n  /things:\n    §get: { operationId: things, responses: { default: { description: d } } }",
                "paths:\n  /things:\n    get: { operationId: things, description: d, responses: { default: { description: d } } }"
            ),
            new(
                "OAL0602",
                Fixture.Parameter("§{ name: a, in: query, schema: { type: string } }"),
                Fixture.Parameter("{ name: a, in: query, schema: { type: string, description: d } }")
            ),
            new(
                "OAL0603",
                "§info: { title: Pets, version: '1' }",
                "info: { title: Pets, version: '1', description: d }"
            ),
            new(
                "OAL0604",
                "tags: [{ name: pets }]\npaths:\n  /things:\n    get:\n      <op things>\n      tags: [§pest]",
                "paths:\n  /things:\n    get:\n      <op things>\n      tags: [pets]"
            ),
            new("OAL0605", "§servers: []", "servers: [{ url: / }]") { PlaceOfBase = "openapi:" },
            new(
                "OAL0606",
                "servers: [{ url: §'https://{region}.pets.dev' }]",
                "servers: [{ url: 'https://{region}.pets.dev', variables: { region: { default: eu } } }]"
            ),
            new(
                "OAL0607",
                "servers: [{ url: §'https://api.example.com/v1' }]",
                "servers: [{ url: 'https://example.pets.dev' }]"
            ),
            new(
                "OAL0608",
                Fixture.Schema("{ type: string, description: §'Size <script>alert(1)</script>' }"),
                Fixture.Schema("{ type: string, description: 'Size <b>in</b> metres; see [script](https://a.dev).' }")
            ),
        ];
}
