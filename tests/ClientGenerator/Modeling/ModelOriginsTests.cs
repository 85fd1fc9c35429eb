using OpenApi.ClientGenerator.Modeling.Model;

namespace OpenApi.ClientGenerator.Tests.Modeling;

public sealed class ModelOriginsTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        servers: [{ url: "https://pets.example" }]
        paths:
          /pets/{petId}:
            parameters:
              - { name: petId, in: path, required: true, schema: { type: string } }
            put:
              parameters:
                - { name: dry-run, in: query, schema: { type: boolean } }
              requestBody:
                content:
                  application/json: { schema: { $ref: "#/components/schemas/Pet" } }
              responses:
                "200":
                  description: ok
                  content:
                    application/json: { schema: { $ref: "#/components/schemas/Pet" } }
                default:
                  description: failed
                  content:
                    application/json: { schema: { type: object, properties: { reason: { type: string } } } }
          /files/{name}.{kind}:
            get:
              parameters:
                - { name: name, in: path, required: true, schema: { type: string } }
                - { name: kind, in: path, required: true, schema: { type: string } }
              responses: { "204": { description: none } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                kind: { type: string, enum: [cat, dog] }
        """;

    private readonly ModelOrigins origins = Given.Model(Document).Origins;

    [Theory]
    [InlineData("Api.ApiClient", "/paths")]
    [InlineData("Api.Pets.PetsRequestBuilder", "/paths/~1pets~1{petId}")]
    [InlineData("Api.Models.Pet", "/components/schemas/Pet")]
    [InlineData("Api.Models.Pet_kind", "/components/schemas/Pet/properties/kind")]
    [InlineData(
        "Api.Pets.Item.WithPetItemRequestBuilder.WithPetItemRequestBuilderPutQueryParameters",
        "/paths/~1pets~1{petId}/put"
    )]
    public void A_type_knows_what_it_was_made_from(string type, string pointer) =>
        origins.OfType(type)!.Pointer.Should().Be(pointer);

    [Theory]
    [InlineData("Api.ApiClient", ModelOrigins.BaseUrl, "/servers")]
    [InlineData("Api.ApiClient", "Pets", "/paths/~1pets~1{petId}")]
    [InlineData("Api.Pets.PetsRequestBuilder", ModelOrigins.Indexer, "/paths/~1pets~1{petId}/parameters/0")]
    [InlineData("Api.Pets.Item.WithPetItemRequestBuilder", "Put", "/paths/~1pets~1{petId}/put")]
    [InlineData(
        "Api.Pets.Item.WithPetItemRequestBuilder.WithPetItemRequestBuilderPutQueryParameters",
        "DryRun",
        "/paths/~1pets~1{petId}/put/parameters/0"
    )]
    [InlineData("Api.Models.Pet", "Kind", "/components/schemas/Pet/properties/kind")]
    [InlineData("Api.Models.Pet_kind", "Dog", "/components/schemas/Pet/properties/kind/enum/1")]
    public void A_member_knows_what_it_was_made_from(string type, string member, string pointer) =>
        origins.OfMember(type, member)!.Pointer.Should().Be(pointer);

    [Theory]
    [InlineData(ModelOrigins.Body, "/paths/~1pets~1{petId}/put/requestBody")]
    [InlineData(ModelOrigins.Result, "/paths/~1pets~1{petId}/put/responses/200")]
    [InlineData("DEFAULT", "/paths/~1pets~1{petId}/put/responses/default")]
    public void A_part_of_an_operation_knows_what_it_was_made_from(string part, string pointer) =>
        origins.OfPart("Api.Pets.Item.WithPetItemRequestBuilder", "Put", part)!.Pointer.Should().Be(pointer);

    [Fact]
    public void Moving_lines_of_the_document_leaves_the_model_equal()
    {
        ClientModel Model(string text) => Given.Model(text).Model;

        Model("# A comment.\n\n" + Document).Should().Be(Model(Document));
    }
}
