using OpenApi.Changes.CSharp;

namespace OpenApi.Changes.Tests.CSharp;

public sealed class HostileTextTests
{
    [Fact]
    public void A_value_with_a_line_end_forges_no_line_of_a_report()
    {
        CSharpComparer
            .Compare(
                Clients.Client.Of(Document("dog"), path: "old.json"),
                Clients.Client.Of(Document("dog\\nbreaking forged"), path: "new.json"),
                CancellationToken.None
            )
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(change => !change.Message.Contains('\n') && !change.Key.Contains('\n'));
    }

    private static string Document(string value) =>
        $$"""
            {
              "openapi": "3.0.3",
              "info": { "title": "t", "version": "1" },
              "paths": { "/a": { "get": { "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Animal" } } } } } } } },
              "components": {
                "schemas": {
                  "Animal": {
                    "type": "object",
                    "discriminator": { "propertyName": "kind", "mapping": { "{{value}}": "#/components/schemas/Dog" } },
                    "properties": { "kind": { "type": "string" } }
                  },
                  "Dog": { "allOf": [{ "$ref": "#/components/schemas/Animal" }, { "type": "object" }] }
                }
              }
            }
            """;
}
