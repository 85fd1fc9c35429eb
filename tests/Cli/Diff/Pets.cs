namespace OpenApi.Cli.Tests.Diff;

/// <summary>Two versions of a small document: an operation is removed and another one comes.</summary>
internal static class Pets
{
    public const string Old = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Pet" }
          /owners:
            get:
              operationId: listOwners
              responses:
                "204": { description: none }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
        """;

    /// <summary><see cref="Old"/> without its owners, and with toys.</summary>
    public static string New { get; } =
        Old.Replace("/owners:", "/toys:", StringComparison.Ordinal)
            .Replace("listOwners", "listToys", StringComparison.Ordinal)
            .Replace("\"204\": { description: none }", "\"202\": { description: later }", StringComparison.Ordinal);

    /// <summary><see cref="Old"/> with one more operation.</summary>
    public static string Grown { get; } =
        Old.Replace(
            "components:",
            "  /toys:\n    get:\n      operationId: listToys\n      responses: { \"202\": { description: later } }\ncomponents:",
            StringComparison.Ordinal
        );
}
