namespace OpenApi.Lint.Tests.Fixtures;

internal static class SecurityFixtures
{
    public static Fixture[] All =>
        [
            new("OAL0301", "security: [{ §Key: [] }]", Scheme("{ type: http, scheme: bearer }")),
            new("OAL0302", Scheme("{ type: http }", "§"), Scheme("{ type: http, scheme: basic }")),
            new(
                "OAL0303",
                Scheme(
                    "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.dev', scopes: { read: r } } } }",
                    scopes: "read, §write"
                ),
                Scheme(
                    "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.dev', scopes: { read: r } } } }",
                    scopes: "read"
                )
            ),
            new(
                "OAL0304",
                Scheme("{ type: apiKey, name: key, in: §query }"),
                Scheme("{ type: apiKey, name: key, in: header }")
            ),
            new(
                "OAL0305",
                Fixture.Parameter("{ name: §access_token, in: query, description: d, schema: { type: string } }"),
                Fixture.Parameter("{ name: page_token, in: query, description: d, schema: { type: string } }")
            ),
            new(
                "OAL0306",
                "servers: [{ url: §'https://me:pass@api.pets.dev' }]",
                "servers: [{ url: 'https://api.pets.dev/a@b' }]"
            ),
            new(
                "OAL0307",
                Fixture.Schema(
                    "{ type: string, example: §'https://cdn.pets.dev/a.mp4?n=1&access_token=f81d4fae7dec11d0' }"
                ),
                Fixture.Schema("{ type: string, example: 'https://cdn.pets.dev/a.mp4?n=1&access_token={your token}' }")
            ),
            new("OAL0308", "servers: [{ url: §'http://api.pets.dev' }]", "servers: [{ url: 'http://localhost:8080' }]"),
            new(
                "OAL0309",
                "components:\n  securitySchemes: { Key: { type: http, scheme: basic } }\npaths:\n  /things:\n    get:\n      <op things>\n      security: [{ Key: [] }]\n",
                "components:\n  securitySchemes: { Key: { type: http, scheme: basic } }\nsecurity: [{ Key: [] }]\n"
            )
            {
                PlaceOfBase = "get:",
            },
        ];

    private static string Scheme(string scheme, string mark = "", string scopes = "") =>
        $"components:\n  securitySchemes:\n    {mark}Key: {scheme}\nsecurity: [{{ Key: [{scopes}] }}]";
}
