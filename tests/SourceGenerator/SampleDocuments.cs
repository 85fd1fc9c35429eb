namespace OpenApi.SourceGenerator.Tests;

/// <summary>Documents to generate from.</summary>
internal static class SampleDocuments
{
    public const string PetPath = "/project/pets.yaml";

    public const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            get:
              description: Finds pets.
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }
          /owners:
            get:
              description: Finds owners.
              responses:
                "204": { description: none }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
                age: { type: integer, example: 4294967296 }
        """;
}
